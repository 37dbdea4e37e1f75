package it.rer.portico.desk.redirect;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import java.util.Optional;

/**
 * The outcome of one line of an imported list of redirects.
 *
 * @param former null if the line is refused
 * @param target null if the line is refused
 * @param known id of the existing redirect of that address; null if there is none
 * @param refusal why the line is refused; null if it is accepted
 */
public record PlannedRedirect(
        RedirectLine line,
        Outcome outcome,
        Language language,
        FormerPath former,
        RedirectTarget target,
        Long known,
        PorticoException refusal) {

    /** What an import does with a line. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    static PlannedRedirect refused(RedirectLine line, PorticoException why) {
        return new PlannedRedirect(line, Outcome.REFUSED, Language.ITALIAN, null, null, null, why);
    }

    /** Why the line is refused; empty if it is accepted. */
    public Optional<PorticoException> why() {
        return Optional.ofNullable(refusal);
    }
}
