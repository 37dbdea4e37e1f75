package it.rer.portico.desk.preview;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Translation;
import it.rer.portico.media.library.MediaOfTexts;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedPage;
import it.rer.portico.site.published.PublishedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;

/** Reads the newest text of a page for a preview, for editors and for holders of a preview link. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class Drafts {

    @Inject
    private Pages pages;

    @Inject
    private PreviewLinks links;

    @Inject
    private MediaOfTexts media;

    /** The newest text of a page, for an editor of its section; empty if there is none in the language. */
    public Optional<Draft> find(@InSection long pageId, Language language) {
        return newest(pageId, language);
    }

    /** The newest text of a preview link's page; empty if the link is not valid any more, or if there is no text in the language. */
    @PermitAll
    public Optional<Draft> find(String token, Language language) {
        return links.page(token).flatMap(pageId -> newest(pageId, language));
    }

    /**
     * A file that the newest text of a preview link's page names, in any of its languages.
     *
     * @param width in pixels; 0 for the file itself
     * @return empty if the link is not valid any more, or the texts do not name the file
     */
    @PermitAll
    public Optional<MediaRepresentation> file(String token, long fileId, int width) {
        return links.page(token)
                .filter(pageId -> pages.translations(pageId).values().stream()
                        .filter(Drafts::isInTree)
                        .anyMatch(translation -> translation.newest().media().contains(fileId)))
                .flatMap(pageId -> media.representation(fileId, width));
    }

    /**
     * A chunk of such a file.
     *
     * @param number from 0
     * @return empty if the content has been replaced meanwhile, or the link is not valid any more
     */
    @PermitAll
    public Optional<byte[]> chunk(String token, MediaRepresentation of, int number) {
        return links.page(token).flatMap(pageId -> media.chunk(of, number));
    }

    private Optional<Draft> newest(long pageId, Language language) {
        return pages.findTranslation(pageId, language).filter(Drafts::isInTree).map(this::asPublished);
    }

    private static boolean isInTree(Translation translation) {
        return translation.page().trashedAt().isEmpty();
    }

    private Draft asPublished(Translation translation) {
        var page = translation.page();
        var newest = translation.newest();
        var text = new PublishedText(
                page.id(),
                translation.language(),
                translation.path(),
                newest.id(),
                newest.content(),
                newest.createdAt());
        var position = new PublishedPage(
                page.id(), page.parent().map(Page::id).orElse(null), page.kind(), page.inNavigation());
        return new Draft(text, position, media.facts(newest.media()));
    }
}
