package it.rer.portico.access.permission;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.EditorNames;
import it.rer.portico.access.identity.NewEditor;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.xliff.XliffDocument;
import it.rer.portico.content.xliff.XliffPage;
import it.rer.portico.desk.history.History;
import it.rer.portico.desk.home.Home;
import it.rer.portico.desk.link.BrokenLinks;
import it.rer.portico.desk.moderation.Moderation;
import it.rer.portico.desk.preview.Drafts;
import it.rer.portico.desk.preview.Sharing;
import it.rer.portico.desk.redirect.OldAddresses;
import it.rer.portico.desk.redirect.RedirectLine;
import it.rer.portico.desk.redirect.RedirectLists;
import it.rer.portico.desk.redirect.Redirects;
import it.rer.portico.desk.translation.TranslationFiles;
import it.rer.portico.desk.tree.Branches;
import it.rer.portico.desk.tree.NewPages;
import it.rer.portico.desk.tree.TrashBin;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.desk.workflow.Readiness;
import it.rer.portico.desk.workflow.Schedule;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.desk.writing.EditingSession;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Tab;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.moderation.TimeSpan;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.media.library.MediaDescription;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.media.library.MediaOfTexts;
import it.rer.portico.media.library.MediaSearch;
import it.rer.portico.media.library.MediaUses;
import it.rer.portico.media.library.SharingImage;
import it.rer.portico.setting.SettingChange;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.SiteSettings;
import it.rer.portico.site.mail.MailCheck;
import it.rer.portico.testing.Container;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One call of each method of each service that requires a role. */
final class Calls {

    private static final Tab TAB = new Tab("tab", "");

    private final SampleSite site;

    Calls(SampleSite site) {
        this.site = site;
    }

    /** A call of a service. */
    record Call(Method method, Consumer<Container> work) {}

    /** All calls. None of them is refused for another reason than a missing permission. */
    List<Call> all() {
        var input = new TextInput("bando", new PageContent("Bando nuovo", "", "<p>Testo.</p>"));
        long italian = site.editor().version(site.page(), ITALIAN);
        long english = site.editor().version(site.page(), ENGLISH);
        var later = site.container().clock().instant().plus(Duration.ofDays(1));
        var ratings = ModerationSubject.page(site.page(), RatingScale.STARS);
        var day = new TimeSpan(later.minus(Duration.ofDays(1)), later);
        var files = site.container().get(MediaOfTexts.class);
        var known = CallerKind.FEEDBACK_MANAGER.login();
        var xliff = xliff();
        return List.of(
                call(TreeQueries.class, it -> it.below(List.of(site.section()))),
                call(TreeQueries.class, it -> it.get(site.page())),
                call(TreeQueries.class, it -> it.breadcrumb(site.page())),
                call(TreeQueries.class, it -> it.all()),
                call(TreeQueries.class, it -> it.mayAtTop(Role.AUTHOR)),
                call(Branches.class, it -> it.ids(site.page())),
                call(Branches.class, it -> it.consequences(site.page())),
                call(NewPages.class, it -> it.create(site.section(), ITALIAN, "Nuova")),
                call(TreeCommands.class, it -> it.copy(site.page(), site.section())),
                call(
                        TreeCommands.class,
                        it -> it.describe(site.page(), site.editor().version(site.page()), PageKind.SECTION, false)),
                call(
                        TreeCommands.class,
                        it -> it.move(site.page(), site.editor().version(site.page()), site.beside())),
                call(
                        TreeCommands.class,
                        it -> it.shift(site.page(), site.editor().version(site.page()), 1)),
                call(TrashBin.class, it -> it.list(0, 50)),
                call(TrashBin.class, it -> it.trash(site.page())),
                call(TrashBin.class, it -> it.restore(site.trashed())),
                call(EditingSession.class, it -> it.may(Role.AUTHOR, site.page())),
                call(EditingSession.class, it -> it.open(site.page(), ITALIAN)),
                call(EditingSession.class, it -> it.stay(site.page(), ITALIAN, italian, TAB)),
                call(EditingSession.class, it -> it.keep(site.page(), ITALIAN, italian, TAB, input)),
                call(EditingSession.class, it -> it.discard(site.page(), ITALIAN, TAB)),
                call(EditingSession.class, it -> it.takeOver(site.page(), ITALIAN, TAB)),
                call(EditingSession.class, it -> it.leave(site.page(), ITALIAN, TAB)),
                call(EditingSession.class, it -> it.sourceChange(site.page(), ITALIAN)),
                call(Writing.class, it -> it.save(new SaveCommand(site.page(), ITALIAN, italian, input, "", false))),
                call(TranslationFiles.class, it -> it.export(site.page(), false, ITALIAN)),
                call(TranslationFiles.class, it -> it.receive(new ByteArrayInputStream(xliff), "")),
                call(Writing.class, it -> it.confirm(site.page(), ENGLISH, english)),
                call(
                        Readiness.class,
                        it -> it.report(new CheckedText(ITALIAN, new PageContent("Bando", "", "<p>Testo.</p>")))),
                call(Workflow.class, it -> it.requestReview(site.page(), Map.of(ITALIAN, italian), "Grazie")),
                call(Workflow.class, it -> it.giveBack(site.page(), Map.of(ITALIAN, italian), "Manca una data")),
                call(Workflow.class, it -> it.publish(site.page(), Map.of(ITALIAN, italian, ENGLISH, english))),
                call(Workflow.class, it -> it.withdraw(site.page(), ITALIAN, italian, "Superato", site.section())),
                call(
                        Workflow.class,
                        it -> it.schedule(site.page(), Map.of(ITALIAN, new Schedule(italian, later, null)))),
                call(History.class, it -> it.list(site.page(), ITALIAN, 0, 1)),
                call(History.class, it -> it.text(site.page(), ITALIAN, 1)),
                call(History.class, it -> it.restore(site.page(), ITALIAN, italian, 1)),
                call(History.class, it -> it.version(site.page(), ITALIAN)),
                call(Sharing.class, it -> it.share(site.page(), 7)),
                call(Sharing.class, it -> it.list(site.page())),
                call(Sharing.class, it -> it.revoke(site.page(), 1L)),
                call(Drafts.class, it -> it.find(site.page(), ITALIAN)),
                call(Drafts.class, it -> it.find("secret", ITALIAN)),
                call(Drafts.class, it -> it.file("secret", site.file(), 0)),
                call(
                        Drafts.class,
                        it -> it.chunk(
                                "secret", files.representation(site.file(), 0).orElseThrow(), 0)),
                call(MediaLibrary.class, it -> it.upload("a.pdf", new ByteArrayInputStream(SampleSite.PDF))),
                call(
                        MediaLibrary.class,
                        it -> it.replace(site.file(), "a.pdf", new ByteArrayInputStream(SampleSite.PDF))),
                call(
                        MediaLibrary.class,
                        it -> it.describe(site.file(), Map.of(ITALIAN, new MediaDescription("Bando", "")))),
                call(MediaLibrary.class, it -> it.list(new MediaSearch("", Optional.empty(), false, 0, 10))),
                call(MediaLibrary.class, it -> it.find(site.file())),
                call(MediaLibrary.class, it -> it.get(site.file())),
                call(MediaUses.class, it -> it.list(site.file())),
                call(MediaLibrary.class, it -> it.facts(List.of(site.file()))),
                call(MediaUses.class, it -> it.counts(List.of(site.file()))),
                call(MediaLibrary.class, it -> it.trash(site.file())),
                call(MediaLibrary.class, it -> it.restore(site.file())),
                call(MediaLibrary.class, it -> it.representation(site.file(), 0)),
                call(
                        MediaLibrary.class,
                        it -> it.chunk(files.representation(site.file(), 0).orElseThrow(), 0)),
                call(MediaUses.class, it -> it.isSharingImage(site.file())),
                call(SharingImage.class, it -> it.find()),
                call(SharingImage.class, it -> it.list(new MediaSearch("", Optional.empty(), false, 0, 10))),
                call(SharingImage.class, it -> it.chosen()),
                call(SharingImage.class, it -> it.choose(site.file(), "")),
                call(SharingImage.class, it -> it.reset("")),
                call(Redirects.class, it -> it.add(ITALIAN, "altro-bando", site.page(), false)),
                call(Redirects.class, it -> it.add(ITALIAN, "altro-bando", "page:" + site.page(), false)),
                call(RedirectLists.class, it -> it.all()),
                call(RedirectLists.class, it -> it.plan(List.of(new RedirectLine(1, "a", "page:" + site.page())))),
                call(
                        RedirectLists.class,
                        it -> it.apply(
                                List.of(new RedirectLine(1, "a", "page:" + site.page())),
                                new RedirectLists.Counts(1, 0, 0, 0))),
                call(Redirects.class, it -> it.get(site.redirect())),
                call(Redirects.class, it -> it.remove(site.redirect())),
                call(OldAddresses.class, it -> it.list("", 0, 10)),
                call(BrokenLinks.class, it -> it.list(0, 10)),
                call(Home.class, it -> it.overview(0, 10)),
                call(Moderation.class, it -> it.isWaiting()),
                call(Moderation.class, it -> it.list(0, 10)),
                call(Moderation.class, it -> it.get(ratings, day)),
                call(Moderation.class, it -> it.reasons(ratings, day)),
                call(Moderation.class, it -> it.letIn(ratings, day)),
                call(Moderation.class, it -> it.leaveOut(ratings, day)),
                call(MailCheck.class, it -> it.host()),
                call(MailCheck.class, it -> it.usualSender()),
                call(MailCheck.class, it -> it.sendTest()),
                call(SiteSettings.class, it -> it.texts()),
                call(SiteSettings.class, it -> it.defaults()),
                call(
                        SiteSettings.class,
                        it -> it.change(List.of(new SettingChange(SettingName.SITE_NAME, ITALIAN, "Prima", "Poi")))),
                call(AuditLog.class, it -> it.read(AuditFilter.NONE, 0, 10)),
                call(AuditLog.class, it -> it.verify()),
                call(Accounts.class, it -> it.list()),
                call(Accounts.class, it -> it.get(known)),
                call(
                        Accounts.class,
                        it -> it.create(
                                new NewEditor("nuova", "Nuova", "n@example.org", SampleSite.PASSWORD, Set.of()))),
                call(Accounts.class, it -> it.create("nuova", "Nuova", "n@example.org")),
                call(Accounts.class, it -> it.resetLink(known)),
                call(Accounts.class, it -> it.describe(known, "Altra", "n@example.org")),
                call(Accounts.class, it -> it.grant(known, Role.AUTHOR, site.section())),
                call(Accounts.class, it -> it.revoke(known, Role.FEEDBACK_MANAGER, null)),
                call(Accounts.class, it -> it.suspend(known)),
                call(Accounts.class, it -> it.resume(known)),
                call(EditorNames.class, it -> it.names()),
                call(OwnAccount.class, it -> it.find()),
                call(OwnAccount.class, it -> it.changePassword(SampleSite.PASSWORD, SampleSite.PASSWORD + " 2")),
                call(OwnAccount.class, it -> it.signOutEverywhere()));
    }

    private static <T> Call call(Class<T> service, Consumer<T> work) {
        return new Call(Recorder.called(service, work), container -> work.accept(container.get(service)));
    }

    private byte[] xliff() {
        var out = new ByteArrayOutputStream();
        var text = new PageContent("Bando", "", "");
        XliffDocument.write(
                List.of(new XliffPage(site.page(), site.newestItalian(), ITALIAN, ENGLISH, text, text, null)), out);
        return out.toByteArray();
    }
}
