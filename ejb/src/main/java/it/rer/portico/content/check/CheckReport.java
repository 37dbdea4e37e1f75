package it.rer.portico.content.check;

import java.util.List;
import java.util.Optional;

/**
 * The findings of all checks in a text.
 *
 * @param findings in the order of {@link Rule}, so that errors come first; those of one rule in the order of the text
 * @param readability empty if the text is too short to be measured
 */
public record CheckReport(List<Finding> findings, Optional<ReadabilityIndex> readability) {

    /** Copies the findings. */
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether an error must be corrected before the text is published. */
    public boolean blocks() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** The findings of one severity, in order. */
    public List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .toList();
    }
}
