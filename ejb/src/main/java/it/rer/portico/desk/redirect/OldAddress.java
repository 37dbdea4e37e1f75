package it.rer.portico.desk.redirect;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * An address of former times in a list of the desk.
 *
 * @param former below the language
 * @param title of the page, or the name of the file; empty if the caller may read none, or it leads outside
 * @param away whether the page or the file is in the trash, so that the address leads nowhere for now
 * @param removable whether the caller may remove it
 * @param createdAt empty if it is not known
 */
public record OldAddress(
        long id,
        Language language,
        FormerPath former,
        RedirectTarget target,
        String title,
        boolean away,
        boolean removable,
        Optional<Instant> createdAt) {}
