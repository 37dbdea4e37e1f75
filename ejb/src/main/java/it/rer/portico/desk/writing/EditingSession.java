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

/** Brings an editor to a text and keeps what they type there, until they save it. */
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
     * The text of a page in a language, as the caller finds it. To look at it leaves no trace.
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
     * Says that the caller is at a text.
     *
     * @param version that they have before them
     * @return who else is
     * @throws TooManyTabsException if unsaved text of theirs stands in too many tabs
     */
    public Presence stay(@InSection long pageId, Language language, long version, Tab tab) {
        var editor = permissions.caller().login();
        presence.sit(pageId, language, editor, tab, version);
        return presence.besides(pageId, language, editor, tab);
    }

    /**
     * Keeps what the caller has typed in a tab, for nobody else.
     *
     * @param version that they have before them
     * @return who else is at it
     * @throws TooManyTabsException if unsaved text of theirs stands in too many tabs
     */
    public Presence keep(@InSection long pageId, Language language, long version, Tab tab, TextInput input) {
        var editor = permissions.caller().login();
        var copy = presence.sit(pageId, language, editor, tab, version);
        presence.keep(copy, input, version);
        return presence.besides(pageId, language, editor, tab);
    }

    /** Throws away what the caller typed in a tab and did not save. */
    public void discard(@InSection long pageId, Language language, Tab tab) {
        presence.forget(pageId, language, permissions.caller().login(), tab, currentVersion(pageId, language));
    }

    /** Puts the caller in charge of a text that a colleague is at. */
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

    /** Says that the caller has closed a tab with a text. */
    public void leave(@InSection long pageId, Language language, Tab tab) {
        presence.leave(pageId, language, permissions.caller().login(), tab);
    }

    /** The newest saved text of the other language with what the caller's text was made from, to compare them. */
    public Optional<SourceChange> sourceChange(@InSection long pageId, Language language) {
        return pages.findTranslation(pageId, language)
                .map(Translation::newest)
                .flatMap(Revision::basedOn)
                .filter(EditingState.Source::isOutdated)
                .map(then -> new SourceChange(
                        then.content(),
                        then.translation().published().orElseThrow().content()));
    }

    /** A text as it was when the translation was made, and as citizens read it now. */
    public record SourceChange(PageContent then, PageContent now) {}
}
