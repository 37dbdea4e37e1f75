package it.rer.portico.desk.workflow;

import it.rer.portico.content.check.Finding;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import java.util.List;

/** A text has faults that bar it from citizens. */
public class NotReadyException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final Language language;
    private final transient List<Finding> findings;

    NotReadyException(Language language, List<Finding> findings) {
        super("workflow.not-ready", findings.size());
        this.language = language;
        this.findings = List.copyOf(findings);
    }

    /** Of which text. */
    public Language language() {
        return language;
    }

    /** What is to be mended; empty after the exception was serialised. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
