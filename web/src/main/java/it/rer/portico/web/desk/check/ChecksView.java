package it.rer.portico.web.desk.check;

import it.rer.portico.content.check.CheckReport;
import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.check.ReadabilityIndex;
import it.rer.portico.desk.workflow.Readiness;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Backs {@code checks.xhtml}: the findings of a text, errors first. */
@Named("checks")
@RequestScoped
public class ChecksView {

    @Inject
    private RequestContext requestContext;

    @Inject
    private Readiness readiness;

    private CheckReport report;
    private PorticoException refusal;
    private String lang = "";

    /** Checks a text. */
    public void check(CheckedText text) {
        report = readiness.report(text);
        lang = text.language().code();
    }

    /** Notes that the text cannot be checked. */
    public void refuse(PorticoException reason) {
        refusal = reason;
        report = new CheckReport(List.of(), Optional.empty());
    }

    /** Why the text cannot be checked; empty if it can. */
    public String getRefusal() {
        return refusal == null ? "" : Texts.message(requestContext.language(), refusal);
    }

    public List<FindingRow> getFindings() {
        return report.findings().stream()
                .map(finding -> FindingRow.of(finding, requestContext.language()))
                .toList();
    }

    public boolean isBlocking() {
        return report.blocks();
    }

    /** The readability index; empty if the text is too short for one. */
    public String getReadability() {
        return report.readability()
                .map(ReadabilityIndex::value)
                .map(String::valueOf)
                .orElse("");
    }

    /** The name of the readability index. */
    public String getIndex() {
        return report.readability().map(ReadabilityIndex::index).orElse("");
    }

    /** The language of the text. */
    public String getLang() {
        return lang;
    }
}
