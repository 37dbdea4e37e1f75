package it.rer.portico.desk.redirect;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A redirect in the desk's list of former addresses.
 *
 * @param former its former address, below the language
 * @param title of the page, or the name of the file; empty if the caller may not read it, or if the redirect leads outside
 * @param away whether the target is in the trash, so that the redirect does not work for now
 * @param removable whether the caller may remove it
 * @param createdAt empty if not known
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
