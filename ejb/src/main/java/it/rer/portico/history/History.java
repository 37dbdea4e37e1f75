package it.rer.portico.history;

import it.rer.portico.audit.AuditAction;
import it.rer.portico.audit.PageAudit;
import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.language.Language;
import it.rer.portico.media.MediaRights;
import it.rer.portico.page.PageText;
import it.rer.portico.page.Pages;
import it.rer.portico.page.Publishing;
import it.rer.portico.page.Revision;
import it.rer.portico.permission.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what a text was, and brings back what it was once. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
public class History {

    @Inject
    private Permissions permissions;

    @Inject
    private Pages pages;

    @Inject
    private Publishing publishing;

    @Inject
    private MediaRights rights;

    @Inject
    private PageAudit audit;

    /**
     * Every revision of a text, the newest first.
     *
     * @throws it.rer.portico.page.PageNotFoundException if the page is not written in the language
     */
    public List<PastText> list(long pageId, Language language) {
        permissions.demand(Role.AUTHOR, pageId);
        var translation = pages.getTranslation(pageId, language);
        var revisions = pages.revisions(translation);
        var same = same(revisions);
        return revisions.stream()
                .map(revision -> new PastText(
                        revision.number(),
                        revision.title(),
                        revision.createdBy(),
                        revision.createdAt(),
                        revision.note(),
                        translation.published().filter(revision::equals).isPresent(),
                        translation.draft().filter(revision::equals).isPresent(),
                        Optional.ofNullable(same.get(revision.number()))))
                .toList();
    }

    /** Of each revision that says nothing new, by its number: the newest before it that says the same. */
    private static Map<Integer, Integer> same(List<Revision> newestFirst) {
        var said = new HashMap<List<String>, Integer>();
        var same = new HashMap<Integer, Integer>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            var revision = newestFirst.get(i);
            var before =
                    said.put(List.of(revision.title(), revision.description(), revision.body()), revision.number());
            if (before != null) {
                same.put(revision.number(), before);
            }
        }
        return same;
    }

    /**
     * The text of a revision.
     *
     * @throws it.rer.portico.page.PageNotFoundException if there is none of that number
     */
    public PageText text(long pageId, Language language, int number) {
        permissions.demand(Role.AUTHOR, pageId);
        return textOf(pages.getRevision(pages.getTranslation(pageId, language), number));
    }

    /**
     * Makes a text of former times the draft, as a new revision.
     *
     * @param version of the translation that the caller saw
     * @return the number of the new revision
     * @throws it.rer.portico.page.ConflictException if somebody was faster
     * @throws it.rer.portico.error.InvalidInputException if it names a file that the caller must not know of by now
     */
    public int restore(long pageId, Language language, long version, int number) {
        permissions.demand(Role.AUTHOR, pageId);
        var translation = pages.getTranslation(pageId, language, version);
        var past = pages.getRevision(translation, number);
        rights.demandKnown(past.media());
        int restored = publishing
                .write(
                        pageId,
                        language,
                        version,
                        textOf(past),
                        past.basedOn().map(Revision::id).orElse(null))
                .newest()
                .number();
        audit.record(AuditAction.REVISION_RESTORED, pageId, language, String.valueOf(number));
        return restored;
    }

    /** The version of the translation, which whoever changes it must name. */
    public long version(long pageId, Language language) {
        permissions.demand(Role.AUTHOR, pageId);
        return pages.getTranslation(pageId, language).version();
    }

    private static PageText textOf(Revision revision) {
        return new PageText(
                revision.title(),
                revision.description(),
                revision.body(),
                revision.note().orElse(null));
    }
}
