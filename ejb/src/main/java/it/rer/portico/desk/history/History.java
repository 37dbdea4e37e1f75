package it.rer.portico.desk.history;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Revision;
import it.rer.portico.media.library.MediaRights;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;
import java.util.Optional;

/** Lists the revisions of a text, and restores one of them as a draft. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class History {

    /** The most revisions in one list. */
    public static final int MOST = 500;

    @Inject
    private Pages pages;

    @Inject
    private Drafting drafting;

    @Inject
    private MediaRights rights;

    @Inject
    private PageAudit audit;

    /**
     * The revisions of a text, the newest first, without their bodies. The total is the number of all revisions.
     *
     * @param first how many of the newest to skip
     * @param most how many to return at most, from 1 to {@value #MOST}
     * @throws it.rer.portico.content.page.PageNotFoundException if the page has no text in the language
     */
    public ResultPage<PastText> list(@InSection long pageId, Language language, int first, int most) {
        var translation = pages.getTranslation(pageId, language);
        var heads = pages.revisions(translation, first, Math.min(most, MOST));
        var same = heads.isEmpty()
                ? Map.<Integer, Integer>of()
                : pages.repetitions(
                        translation,
                        heads.get(heads.size() - 1).number(),
                        heads.get(0).number());
        var published = translation.published().map(Revision::id);
        var draft = translation.draft().map(Revision::id);
        var texts = heads.stream()
                .map(head -> new PastText(
                        head.number(),
                        head.title(),
                        head.createdBy(),
                        head.createdAt(),
                        head.note(),
                        published.filter(id -> id == head.id()).isPresent(),
                        draft.filter(id -> id == head.id()).isPresent(),
                        Optional.ofNullable(same.get(head.number()))))
                .toList();
        return new ResultPage<>(texts, pages.countRevisions(translation));
    }

    /**
     * The text of a revision.
     *
     * @throws it.rer.portico.content.page.PageNotFoundException if there is no revision with that number
     */
    public PageText text(@InSection long pageId, Language language, int number) {
        return textOf(pages.getRevision(pages.getTranslation(pageId, language), number));
    }

    /**
     * Restores an earlier text as the draft, in a new revision.
     *
     * @param version of the translation that the caller saw
     * @return the number of the new revision
     * @throws it.rer.portico.content.page.ConflictException if somebody has changed the translation since
     * @throws it.rer.portico.platform.error.InvalidInputException {@code media.not-found} if the text names a file that is hidden from the
     *     caller
     */
    public int restore(@InSection long pageId, Language language, long version, int number) {
        var translation = pages.getTranslation(pageId, language, version);
        var past = pages.getRevision(translation, number);
        rights.demandKnown(past.media());
        int restored = drafting.write(
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

    /** The current version of the translation, to be passed to {@link #restore}. */
    public long version(@InSection long pageId, Language language) {
        return pages.getTranslation(pageId, language).version();
    }

    private static PageText textOf(Revision revision) {
        return new PageText(revision.content(), revision.note().orElse(null));
    }
}
