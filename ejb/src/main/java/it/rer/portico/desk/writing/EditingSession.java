package it.rer.portico.desk.writing;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Revision;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;

/** Opens a text for editing, tracks who has it open, and stores unsaved input until it is saved or discarded. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class EditingSession {

    @Inject
    private Permissions permissions;

    @Inject
    private Pages pages;

    @Inject
    private EditingPresence presence;

    @Inject
    private PageAudit audit;

    /**
     * The text of a page in a language with all that the editing screen shows. Opening it does not register the caller; {@link #stay} does.
     *
     * @throws it.rer.portico.content.page.PageNotFoundException if there is no such page
     */
    public EditingState open(@InSection long pageId, Language language) {
        var editor = permissions.caller().login();
        var translation = pages.findTranslation(pageId, language);
        var text = EditingState.Text.of(translation);
        var unsaved = presence.of(pageId, language, editor).stream()
                .filter(copy -> copy.typed().isPresent() && !copy.typed().equals(text.saved()))
                .findFirst()
                .map(copy -> EditingState.Unsaved.of(copy, text.version()));
        return new EditingState(
                language,
                text,
                EditingState.Review.of(translation),
                EditingState.Schedule.of(translation),
                EditingState.Source.of(translation, pages.findTranslation(pageId, language.other())),
                unsaved,
                presence.colleagues(pageId, language, editor));
    }

    /** Whether the caller has a role in the section of a page. */
    @InAnySection
    public boolean may(Role role, long pageId) {
        return permissions.may(role, pageId);
    }

    /**
     * Registers that the caller has a text open in a tab.
     *
     * @param version of the translation that the tab shows
     * @return who else has it open
     * @throws TooManyTabsException if the caller has unsaved text in too many tabs
     */
    public Presence stay(@InSection long pageId, Language language, long version, Tab tab) {
        var editor = permissions.caller().login();
        presence.register(pageId, language, editor, tab, version);
        return presence.besides(pageId, language, editor, tab);
    }

    /**
     * Stores the caller's unsaved input of a tab, which nobody else can read.
     *
     * @param version of the translation that the tab shows
     * @return who else has it open
     * @throws TooManyTabsException if the caller has unsaved text in too many tabs
     */
    public Presence keep(@InSection long pageId, Language language, long version, Tab tab, TextInput input) {
        var editor = permissions.caller().login();
        var copy = presence.register(pageId, language, editor, tab, version);
        presence.keep(copy, input, version);
        return presence.besides(pageId, language, editor, tab);
    }

    /** Discards the caller's unsaved input of a tab. */
    public void discard(@InSection long pageId, Language language, Tab tab) {
        presence.forget(pageId, language, permissions.caller().login(), tab, currentVersion(pageId, language));
    }

    /** Puts the caller in charge of a text, instead of a colleague. */
    public void takeOver(@InSection long pageId, Language language, Tab tab) {
        var editor = permissions.caller().login();
        var from = presence.colleagues(pageId, language, editor).stream()
                .filter(Colleague::inCharge)
                .map(Colleague::name)
                .findFirst();
        presence.takeOver(pageId, language, editor, tab, currentVersion(pageId, language));
        from.ifPresent(name -> audit.record(AuditAction.EDITING_TAKEN_OVER, pageId, language, name));
    }

    private long currentVersion(long pageId, Language language) {
        return pages.findTranslation(pageId, language).map(Translation::version).orElse(Writing.NEW);
    }

    /** Registers that the caller has closed a tab. */
    public void leave(@InSection long pageId, Language language, Tab tab) {
        presence.leave(pageId, language, permissions.caller().login(), tab);
    }

    /** The source text as it was translated and as it is published now, to compare them; empty if the translation is not outdated. */
    public Optional<SourceChange> sourceChange(@InSection long pageId, Language language) {
        return pages.findTranslation(pageId, language)
                .map(Translation::newest)
                .flatMap(Revision::basedOn)
                .filter(EditingState.Source::isOutdated)
                .map(then -> new SourceChange(
                        then.content(),
                        then.translation().published().orElseThrow().content()));
    }

    /** A source text as it was translated, and as it is published now. */
    public record SourceChange(PageContent then, PageContent now) {}
}
