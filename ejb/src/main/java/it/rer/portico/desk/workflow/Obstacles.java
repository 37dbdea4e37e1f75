package it.rer.portico.desk.workflow;

import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.check.Checks;
import it.rer.portico.content.check.Finding;
import it.rer.portico.content.check.Severity;
import it.rer.portico.content.page.Pages;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Checks whether a text can be published. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Obstacles {

    @Inject
    private Pages pages;

    @Inject
    private Targets targets;

    /**
     * The errors that keep the newest text of a page from being published; empty if there are none.
     *
     * @throws it.rer.portico.content.page.PageNotFoundException if the page has no text in that language
     */
    public List<Finding> of(long pageId, Language language) {
        var newest = pages.getTranslation(pageId, language).newest();
        return Checks.report(new CheckedText(language, newest.content()), targets)
                .of(Severity.ERROR);
    }

    /**
     * Requires that the newest text of a page has no errors.
     *
     * @throws NotReadyException if it has
     */
    public void demandNone(long pageId, Language language) {
        var faults = of(pageId, language);
        if (!faults.isEmpty()) {
            throw new NotReadyException(language, faults.size());
        }
    }
}
