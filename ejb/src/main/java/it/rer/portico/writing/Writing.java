package it.rer.portico.writing;

import it.rer.portico.audit.AuditAction;
import it.rer.portico.audit.PageAudit;
import it.rer.portico.bulkhead.DeskBulkhead;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.language.Language;
import it.rer.portico.page.Pages;
import it.rer.portico.page.Publishing;
import it.rer.portico.page.Revision;
import it.rer.portico.page.Translation;
import it.rer.portico.permission.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Saves what editors write. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors(DeskBulkhead.class)
public class Writing {

    /** The version of a translation that does not exist yet. */
    public static final long NEW = -1;

    @Inject
    private Permissions permissions;

    @Inject
    private Pages pages;

    @Inject
    private Publishing publishing;

    @Inject
    private Saving saving;

    @Inject
    private PageAudit audit;

    /**
     * Makes what was written the draft.
     *
     * @return the version that the translation has now
     * @throws it.rer.portico.page.ConflictException if somebody saved since the editor saw it; nothing happened
     * @throws ColleagueInChargeException if somebody else is in charge of the text
     * @throws it.rer.portico.page.PathTakenException if another page stands at the address
     * @throws it.rer.portico.error.InvalidInputException if a part cannot be taken
     */
    public long save(Written written) {
        demand(written);
        var before = pages.findTranslation(written.pageId(), written.language()).map(Translation::path);
        var saved = saving.save(written, source(written));
        if (before.filter(path -> !path.equals(saved.path())).isPresent()) {
            audit.record(AuditAction.PAGE_RENAMED, written.pageId(), written.language(), saved.path());
        }
        audit.record(
                AuditAction.TEXT_SAVED,
                written.pageId(),
                written.language(),
                String.valueOf(saved.newest().number()));
        return saved.version();
    }

    /** Another address is given in turn; a draft under the address that the text has waits for nobody. */
    private void demand(Written written) {
        var slug = pages.findSlug(written.pageId(), written.language());
        if (written.version() == NEW
                || slug.filter(written.text().slug().strip()::equals).isEmpty()) {
            permissions.demandInTurn(Role.AUTHOR, written.pageId());
        } else {
            permissions.demand(Role.AUTHOR, written.pageId());
        }
    }

    /**
     * Makes a text the draft that was translated from a revision of the other language, be that the newest or not. Writes nothing into
     * the log, which must be locked last: whoever saves several texts at once does so after the last of them.
     *
     * @param madeFrom identity of that revision
     * @return the number of the revision that was written
     * @throws it.rer.portico.page.ConflictException if somebody saved since the editor saw it; nothing happened
     * @throws ColleagueInChargeException if somebody else is in charge of the text
     * @throws it.rer.portico.page.PathTakenException if another page stands at the address
     * @throws it.rer.portico.error.InvalidInputException if a part cannot be taken; {@code xliff.revision} if the page has no such
     *     revision
     */
    public int saveTranslation(Written written, long madeFrom) {
        permissions.demand(Role.AUTHOR, written.pageId());
        var source = pages.getTranslation(written.pageId(), written.language().other());
        if (pages.findRevisionNumber(source, madeFrom).isEmpty()) {
            throw new InvalidInputException(
                    "file", "xliff.revision", source.newest().title());
        }
        return saving.save(written, madeFrom).newest().number();
    }

    /** What the text now says, if she says so; or else what it said before. */
    private Long source(Written written) {
        var source = written.matchesSource()
                ? pages.findTranslation(written.pageId(), written.language().other())
                        .map(Translation::newest)
                : pages.findTranslation(written.pageId(), written.language())
                        .map(Translation::newest)
                        .flatMap(Revision::basedOn);
        return source.map(Revision::id).orElse(null);
    }

    /**
     * Says that a translation is up to date though its source changed: no word of it does.
     *
     * @throws it.rer.portico.page.ConflictException if somebody saved since the editor saw it
     */
    public void confirm(long pageId, Language language, long version) {
        permissions.demandInTurn(Role.AUTHOR, pageId);
        var current = pages.getTranslation(pageId, language);
        if (current.draft().isEmpty()) {
            permissions.demand(Role.PUBLISHER, pageId);
        }
        var source = pages.getTranslation(pageId, language.other());
        publishing.confirm(
                pageId,
                language,
                version,
                source.published().orElse(source.newest()).id());
        audit.record(AuditAction.TRANSLATION_CONFIRMED, pageId, language, "");
    }
}
