package it.rer.portico.desk.redirect;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import java.util.Optional;

/**
 * What becomes of a line of a list of addresses.
 *
 * @param former null if the line is refused
 * @param target null if the line is refused
 * @param known that which is there already; null if there is none
 * @param refusal why nothing becomes of it; null if it is taken
 */
public record PlannedRedirect(
        RedirectLine line,
        Outcome outcome,
        Language language,
        FormerPath former,
        RedirectTarget target,
        Long known,
        PorticoException refusal) {

    /** What becomes of a line. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    static PlannedRedirect refused(RedirectLine line, PorticoException why) {
        return new PlannedRedirect(line, Outcome.REFUSED, Language.ITALIAN, null, null, null, why);
    }

    /** Why nothing becomes of it; empty if it is taken. */
    public Optional<PorticoException> why() {
        return Optional.ofNullable(refusal);
    }
}
