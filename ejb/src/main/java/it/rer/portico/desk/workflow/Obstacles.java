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

/** The errors for which a text cannot be published. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Obstacles {

    @Inject
    private Pages pages;

    @Inject
    private Targets targets;

    /**
     * The faults for which the newest text of a page is not published; empty if it may be.
     *
     * @throws it.rer.portico.content.page.PageNotFoundException if it is not written in that language
     */
    public List<Finding> of(long pageId, Language language) {
        var newest = pages.getTranslation(pageId, language).newest();
        return Checks.report(new CheckedText(language, newest.content()), targets)
                .of(Severity.ERROR);
    }

    /**
     * Goes on only if the newest text of a page has no errors.
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
