package it.rer.portico.workflow;

import it.rer.portico.check.CheckedText;
import it.rer.portico.check.Checks;
import it.rer.portico.check.Finding;
import it.rer.portico.check.Severity;
import it.rer.portico.language.Language;
import it.rer.portico.page.Pages;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What bars a text from citizens. Asks nobody for permission: a timer publishes as well. */
@Stateless
public class Obstacles {

    @Inject
    private Pages pages;

    @Inject
    private Targets targets;

    /**
     * The faults for which the newest text of a page is not published; empty if it may be.
     *
     * @throws it.rer.portico.page.PageNotFoundException if it is not written in that language
     */
    public List<Finding> of(long pageId, Language language) {
        var newest = pages.getTranslation(pageId, language).newest();
        return Checks.report(new CheckedText(language, newest.title(), newest.description(), newest.body()), targets)
                .of(Severity.ERROR);
    }
}
