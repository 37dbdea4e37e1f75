package it.rer.portico.preview;

import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.language.Language;
import it.rer.portico.page.Pages;
import it.rer.portico.page.Translation;
import it.rer.portico.permission.Permissions;
import it.rer.portico.published.PublishedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the newest text of a page as it will be once it is published. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
public class Drafts {

    @Inject
    private Permissions permissions;

    @Inject
    private Pages pages;

    @Inject
    private PreviewLinks links;

    /** The newest text of a page, for an editor of its section; empty if it is not written in the language. */
    public Optional<PublishedText> find(long pageId, Language language) {
        permissions.demand(Role.AUTHOR, pageId);
        return newest(pageId, language);
    }

    /** The newest text of the page that a link names, for whoever has the link; empty if the link holds no more. */
    @PermitAll
    public Optional<PublishedText> find(String token, Language language) {
        return links.page(token).flatMap(pageId -> newest(pageId, language));
    }

    private Optional<PublishedText> newest(long pageId, Language language) {
        return pages.findTranslation(pageId, language)
                .filter(translation -> translation.page().trashedAt().isEmpty())
                .map(Drafts::asPublished);
    }

    private static PublishedText asPublished(Translation translation) {
        var newest = translation.newest();
        return new PublishedText(
                translation.page().id(),
                translation.language(),
                translation.path(),
                newest.id(),
                newest.title(),
                newest.description(),
                newest.body(),
                newest.createdAt());
    }
}
