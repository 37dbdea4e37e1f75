package it.rer.portico.desk.writing;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.AsksForSection;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Revision;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Objects;

/** Saves texts as drafts, and confirms translations. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class})
public class Writing {

    /** The version of a translation that does not exist yet. */
    public static final long NEW = -1;

    @Inject
    private Permissions permissions;

    @Inject
    private Pages pages;

    @Inject
    private Drafting drafting;

    @Inject
    private Saving saving;

    @Inject
    private PageAudit audit;

    /**
     * Saves a text as the draft, unless it is the same as the newest text.
     *
     * @return the outcome
     * @throws it.rer.portico.content.page.ConflictException if somebody has saved since the editor saw it; nothing is stored
     * @throws ColleagueInChargeException if another editor is in charge of the text
     * @throws it.rer.portico.content.page.PathTakenException if another page has the address
     * @throws it.rer.portico.platform.error.InvalidInputException if a part is invalid
     */
    @AsksForSection
    public Saved save(SaveCommand command) {
        saving.demand(command);
        var text = command.pageText();
        var source = source(command);
        var before = pages.findTranslation(command.pageId(), command.language());
        if (before.filter(now -> says(now, command, text, source)).isPresent()) {
            saving.forget(command, before.get().version());
            return saved(before.get(), false);
        }
        var path = before.map(Translation::path);
        var saved = saving.save(command, text, source);
        if (path.filter(known -> !known.equals(saved.path())).isPresent()) {
            audit.record(AuditAction.PAGE_RENAMED, command.pageId(), command.language(), saved.path());
        }
        audit.record(
                AuditAction.TEXT_SAVED,
                command.pageId(),
                command.language(),
                String.valueOf(saved.newest().number()));
        return saved(saved, true);
    }

    /** Whether the newest text has the same content, slug and source. */
    private static boolean says(Translation now, SaveCommand command, PageText text, Long source) {
        var newest = now.newest();
        return newest.content().equals(text.content())
                && now.slug().text().equals(command.text().slug().strip())
                && Objects.equals(newest.basedOn().map(Revision::id).orElse(null), source);
    }

    private static Saved saved(Translation now, boolean changed) {
        return new Saved(now.version(), now.newest().number(), changed, TextInput.of(now));
    }

    /** The revision in the other language that the text translates: the newest one if the editor says so, otherwise the same as before. */
    private Long source(SaveCommand command) {
        var source = command.matchesSource()
                ? pages.findTranslation(command.pageId(), command.language().other())
                        .map(Translation::newest)
                : pages.findTranslation(command.pageId(), command.language())
                        .map(Translation::newest)
                        .flatMap(Revision::basedOn);
        return source.map(Revision::id).orElse(null);
    }

    /**
     * Confirms that a translation is up to date although its source has changed. Its text stays the same.
     *
     * @throws it.rer.portico.content.page.ConflictException if somebody has saved since the editor saw it
     */
    @SiteLocked
    public void confirm(@InSection long pageId, Language language, long version) {
        var current = pages.getTranslation(pageId, language);
        if (current.draft().isEmpty()) {
            permissions.demand(Role.PUBLISHER, pageId);
        }
        var source = pages.getTranslation(pageId, language.other());
        drafting.confirm(
                pageId,
                language,
                version,
                source.published().orElse(source.newest()).id());
        audit.record(AuditAction.TRANSLATION_CONFIRMED, pageId, language, "");
    }
}
