package it.rer.portico.desk.workflow;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.Directory;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.Pages;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.DeskAddress;
import it.rer.portico.site.mail.Outbox;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/**
 * Sends e-mails to reviewers about drafts that wait for them, and to authors about the outcome. Nobody gets an e-mail about their own
 * action.
 */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class ReviewEmails {

    @Resource
    private SessionContext session;

    @Inject
    private Configuration configuration;

    @Inject
    private Directory directory;

    @Inject
    private Pages pages;

    @Inject
    private Outbox outbox;

    /** Tells everyone who may publish in the section that a draft waits for a review. */
    public void requested(long pageId, Language language, String note) {
        var sections = pages.breadcrumb(pageId).stream().map(Page::id).collect(Collectors.toSet());
        var email = email(ReviewEmail.Kind.REQUESTED, pageId, language, note);
        directory.having(Role.PUBLISHER, sections).forEach(account -> send(account, email));
    }

    /** Tells the editor who requested a review that the draft was given back. */
    public void returned(String login, long pageId, Language language, String reason) {
        sendTo(login, email(ReviewEmail.Kind.RETURNED, pageId, language, reason));
    }

    /** Tells the editor who requested a review that the text was published. */
    public void published(String login, long pageId, Language language) {
        sendTo(login, email(ReviewEmail.Kind.PUBLISHED, pageId, language, ""));
    }

    /** Tells the editor who requested a review that the text was published as scheduled. */
    public void duePublished(String login, long pageId, Language language) {
        sendAutomatic(login, ReviewEmail.Kind.DUE, pageId, language);
    }

    /** Tells an editor that a scheduled draft has errors and was not published. */
    public void dueHeld(String login, long pageId, Language language) {
        sendAutomatic(login, ReviewEmail.Kind.HELD, pageId, language);
    }

    /** For what the timer did: there is no caller then. */
    private void sendAutomatic(String login, ReviewEmail.Kind kind, long pageId, Language language) {
        var email = email(kind, "", pageId, language, "");
        directory.find(login).ifPresent(account -> post(account, email));
    }

    private void sendTo(String login, ReviewEmail email) {
        directory.find(login).ifPresent(account -> send(account, email));
    }

    private void send(Account account, ReviewEmail email) {
        if (!account.login().equals(caller())) {
            post(account, email);
        }
    }

    private void post(Account account, ReviewEmail email) {
        outbox.add(account.email(), email.subject(), email.text());
    }

    private ReviewEmail email(ReviewEmail.Kind kind, long pageId, Language language, String note) {
        return email(kind, directory.find(caller()).map(Account::name).orElse(caller()), pageId, language, note);
    }

    private ReviewEmail email(ReviewEmail.Kind kind, String who, long pageId, Language language, String note) {
        var title = pages.getTranslation(pageId, language).newest().title();
        var address = configuration.baseUrl() + DeskAddress.of(DeskAddress.PUBLISH, pageId, language);
        return new ReviewEmail(kind, who, title, language, note.strip(), address);
    }

    private String caller() {
        return Caller.of(session);
    }
}
