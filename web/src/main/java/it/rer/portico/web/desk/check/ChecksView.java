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

/** {@code checks.xhtml}: what there is to say of a text, the errors first. */
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

    /** Looks at a text. */
    public void check(CheckedText text) {
        report = readiness.report(text);
        lang = text.language().code();
    }

    /** The text cannot be looked at. */
    public void refuse(PorticoException reason) {
        refusal = reason;
        report = new CheckReport(List.of(), Optional.empty());
    }

    /** Why it cannot; empty if it can. */
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

    /** How easily it is read, if it is long enough to say. */
    public String getReadability() {
        return report.readability()
                .map(ReadabilityIndex::value)
                .map(String::valueOf)
                .orElse("");
    }

    /** The name of that measure. */
    public String getIndex() {
        return report.readability().map(ReadabilityIndex::index).orElse("");
    }

    /** The language of the text. */
    public String getLang() {
        return lang;
    }
}
