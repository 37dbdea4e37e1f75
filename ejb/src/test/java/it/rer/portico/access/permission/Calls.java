package it.rer.portico.access.permission;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.identity.NewEditor;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.xliff.XliffDocument;
import it.rer.portico.content.xliff.XliffPage;
import it.rer.portico.desk.redirect.RedirectLine;
import it.rer.portico.desk.redirect.RedirectLists;
import it.rer.portico.desk.workflow.Schedule;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Tab;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.review.ReviewSubject;
import it.rer.portico.feedback.review.TimeSpan;
import it.rer.portico.media.MediaDescription;
import it.rer.portico.media.MediaOfTexts;
import it.rer.portico.media.MediaSearch;
import it.rer.portico.setting.SettingChange;
import it.rer.portico.setting.SettingName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the methods of the table are called with. */
final class Calls {

    private static final Tab TAB = new Tab("tab", "");

    private final VisitedSite site;

    Calls(VisitedSite site) {
        this.site = site;
    }

    /** Such that nothing but a missing permission is a reason to refuse; empty stands for null. */
    Map<String, List<Object>> arguments() {
        var typed = new TextInput("bando", new PageContent("Bando nuovo", "", "<p>Testo.</p>"));
        long italian = site.editor().version(site.page(), ITALIAN);
        long english = site.editor().version(site.page(), ENGLISH);
        var later = site.container().clock().instant().plus(Duration.ofDays(1));
        var ratings = ReviewSubject.page(site.page(), RatingScale.STARS);
        var day = new TimeSpan(later.minus(Duration.ofDays(1)), later);
        var files = site.container().get(MediaOfTexts.class);
        var known = Visitor.FEEDBACK_MANAGER.login();
        var xliff = xliff();
        return Map.ofEntries(
                Map.entry("TreeQueries.below(Collection)", List.of(List.of(site.section()))),
                Map.entry("TreeQueries.get(long)", List.of(site.page())),
                Map.entry("TreeQueries.breadcrumb(long)", List.of(site.page())),
                Map.entry("TreeQueries.all()", List.of()),
                Map.entry("TreeQueries.mayAtTop(Role)", List.of(Role.AUTHOR)),
                Map.entry("Branches.ids(long)", List.of(site.page())),
                Map.entry("Branches.consequences(long)", List.of(site.page())),
                Map.entry("TreeCommands.create(Long, Language, String)", List.of(site.section(), ITALIAN, "Nuova")),
                Map.entry("TreeCommands.copy(long, Long)", List.of(site.page(), site.section())),
                Map.entry(
                        "TreeCommands.describe(long, long, PageKind, boolean)",
                        List.of(site.page(), site.editor().version(site.page()), PageKind.SECTION, false)),
                Map.entry(
                        "TreeCommands.move(long, long, Long)",
                        List.of(site.page(), site.editor().version(site.page()), site.beside())),
                Map.entry(
                        "TreeCommands.shift(long, long, int)",
                        List.of(site.page(), site.editor().version(site.page()), 1)),
                Map.entry("TrashBin.list(int, int)", List.of(0, 50)),
                Map.entry("TrashBin.trash(long)", List.of(site.page())),
                Map.entry("TrashBin.restore(long)", List.of(site.thrownAway())),
                Map.entry("EditingSession.may(Role, long)", List.of(Role.AUTHOR, site.page())),
                Map.entry("EditingSession.open(long, Language)", List.of(site.page(), ITALIAN)),
                Map.entry(
                        "EditingSession.stay(long, Language, long, Tab)", List.of(site.page(), ITALIAN, italian, TAB)),
                Map.entry(
                        "EditingSession.keep(long, Language, long, Tab, TextInput)",
                        List.of(site.page(), ITALIAN, italian, TAB, typed)),
                Map.entry("EditingSession.discard(long, Language, Tab)", List.of(site.page(), ITALIAN, TAB)),
                Map.entry("EditingSession.takeOver(long, Language, Tab)", List.of(site.page(), ITALIAN, TAB)),
                Map.entry("EditingSession.leave(long, Language, Tab)", List.of(site.page(), ITALIAN, TAB)),
                Map.entry("EditingSession.sourceChange(long, Language)", List.of(site.page(), ITALIAN)),
                Map.entry(
                        "Writing.save(SaveCommand)",
                        List.of(new SaveCommand(site.page(), ITALIAN, italian, typed, "", false))),
                Map.entry(
                        "Writing.saveTranslation(SaveCommand, long)",
                        List.of(
                                new SaveCommand(
                                        site.page(),
                                        ENGLISH,
                                        english,
                                        new TextInput("call", new PageContent("Call", "", "")),
                                        "",
                                        true),
                                site.newestItalian())),
                Map.entry("TranslationFiles.export(long, boolean, Language)", List.of(site.page(), false, ITALIAN)),
                Map.entry(
                        "TranslationFiles.receive(InputStream, String)", List.of(new ByteArrayInputStream(xliff), "")),
                Map.entry("Writing.confirm(long, Language, long)", List.of(site.page(), ENGLISH, english)),
                Map.entry(
                        "Readiness.report(CheckedText)",
                        List.of(new CheckedText(ITALIAN, new PageContent("Bando", "", "<p>Testo.</p>")))),
                Map.entry("Readiness.demand(long, Language)", List.of(site.page(), ITALIAN)),
                Map.entry(
                        "Workflow.requestReview(long, Map, String)",
                        List.of(site.page(), Map.of(ITALIAN, italian), "Grazie")),
                Map.entry(
                        "Workflow.giveBack(long, Map, String)",
                        List.of(site.page(), Map.of(ITALIAN, italian), "Manca una data")),
                Map.entry(
                        "Workflow.publish(long, Map)",
                        List.of(site.page(), Map.of(ITALIAN, italian, ENGLISH, english))),
                Map.entry(
                        "Workflow.withdraw(long, Language, long, String, Long)",
                        List.of(site.page(), ITALIAN, italian, "Superato", site.section())),
                Map.entry(
                        "Workflow.schedule(long, Map)",
                        List.of(site.page(), Map.of(ITALIAN, new Schedule(italian, later, null)))),
                Map.entry("History.list(long, Language, int, int)", List.of(site.page(), ITALIAN, 0, 1)),
                Map.entry("History.text(long, Language, int)", List.of(site.page(), ITALIAN, 1)),
                Map.entry("History.restore(long, Language, long, int)", List.of(site.page(), ITALIAN, italian, 1)),
                Map.entry("History.version(long, Language)", List.of(site.page(), ITALIAN)),
                Map.entry("Sharing.share(long, int)", List.of(site.page(), 7)),
                Map.entry("Sharing.list(long)", List.of(site.page())),
                Map.entry("Sharing.revoke(long, long)", List.of(site.page(), 1L)),
                Map.entry("Drafts.find(long, Language)", List.of(site.page(), ITALIAN)),
                Map.entry("Drafts.find(String, Language)", List.of("secret", ITALIAN)),
                Map.entry("Drafts.file(String, long, int)", List.of("secret", site.file(), 0)),
                Map.entry(
                        "Drafts.chunk(String, MediaRepresentation, int)",
                        List.of("secret", files.representation(site.file(), 0).orElseThrow(), 0)),
                Map.entry(
                        "MediaLibrary.upload(String, InputStream)",
                        List.of("a.pdf", new ByteArrayInputStream(VisitedSite.PDF))),
                Map.entry(
                        "MediaLibrary.replace(long, String, InputStream)",
                        List.of(site.file(), "a.pdf", new ByteArrayInputStream(VisitedSite.PDF))),
                Map.entry(
                        "MediaLibrary.describe(long, Map)",
                        List.of(site.file(), Map.of(ITALIAN, new MediaDescription("Bando", "")))),
                Map.entry(
                        "MediaLibrary.list(MediaSearch)", List.of(new MediaSearch("", Optional.empty(), false, 0, 10))),
                Map.entry("MediaLibrary.find(long)", List.of(site.file())),
                Map.entry("MediaLibrary.get(long)", List.of(site.file())),
                Map.entry("MediaUses.list(long)", List.of(site.file())),
                Map.entry("MediaLibrary.facts(Collection)", List.of(List.of(site.file()))),
                Map.entry("MediaUses.counts(Collection)", List.of(List.of(site.file()))),
                Map.entry("MediaLibrary.trash(long)", List.of(site.file())),
                Map.entry("MediaLibrary.restore(long)", List.of(site.file())),
                Map.entry("MediaLibrary.representation(long, int)", List.of(site.file(), 0)),
                Map.entry(
                        "MediaLibrary.chunk(MediaRepresentation, int)",
                        List.of(files.representation(site.file(), 0).orElseThrow(), 0)),
                Map.entry("MediaUses.isSharing(long)", List.of(site.file())),
                Map.entry("SharingImage.find()", List.of()),
                Map.entry(
                        "SharingImage.list(MediaSearch)", List.of(new MediaSearch("", Optional.empty(), false, 0, 10))),
                Map.entry("SharingImage.chosen()", List.of()),
                Map.entry("SharingImage.choose(long, String)", List.of(site.file(), "")),
                Map.entry("SharingImage.forget(String)", List.of("")),
                Map.entry(
                        "Redirects.add(Language, String, long, boolean)",
                        List.of(ITALIAN, "altro-bando", site.page(), false)),
                Map.entry(
                        "Redirects.add(Language, String, String, boolean)",
                        List.of(ITALIAN, "altro-bando", "page:" + site.page(), false)),
                Map.entry("RedirectLists.all()", List.of()),
                Map.entry(
                        "RedirectLists.plan(List)", List.of(List.of(new RedirectLine(1, "a", "page:" + site.page())))),
                Map.entry(
                        "RedirectLists.take(List, Counts)",
                        List.of(
                                List.of(new RedirectLine(1, "a", "page:" + site.page())),
                                new RedirectLists.Counts(1, 0, 0, 0))),
                Map.entry("Redirects.get(long)", List.of(site.redirect())),
                Map.entry("Redirects.remove(long)", List.of(site.redirect())),
                Map.entry("OldAddresses.list(String, int, int)", List.of("", 0, 10)),
                Map.entry("BrokenLinks.list(int, int)", List.of(0, 10)),
                Map.entry("Home.overview(int, int)", List.of(0, 10)),
                Map.entry("Moderation.isWaiting()", List.of()),
                Map.entry("Moderation.list(int, int)", List.of(0, 10)),
                Map.entry("Moderation.get(ReviewSubject, TimeSpan)", List.of(ratings, day)),
                Map.entry("Moderation.reasons(ReviewSubject, TimeSpan)", List.of(ratings, day)),
                Map.entry("Moderation.letIn(ReviewSubject, TimeSpan)", List.of(ratings, day)),
                Map.entry("Moderation.leaveOut(ReviewSubject, TimeSpan)", List.of(ratings, day)),
                Map.entry("MailCheck.host()", List.of()),
                Map.entry("MailCheck.usualSender()", List.of()),
                Map.entry("MailCheck.sendTest()", List.of()),
                Map.entry("SiteSettings.texts()", List.of()),
                Map.entry("SiteSettings.defaults()", List.of()),
                Map.entry(
                        "SiteSettings.change(List)",
                        List.of(List.of(new SettingChange(SettingName.SITE_NAME, ITALIAN, "Prima", "Poi")))),
                Map.entry("AuditLog.read(AuditFilter, int, int)", List.of(AuditFilter.NONE, 0, 10)),
                Map.entry("AuditLog.verify()", List.of()),
                Map.entry("Accounts.list()", List.of()),
                Map.entry("Accounts.get(String)", List.of(known)),
                Map.entry(
                        "Accounts.create(NewEditor)",
                        List.of(new NewEditor("nuova", "Nuova", "n@example.org", VisitedSite.PASSWORD, Set.of()))),
                Map.entry("Accounts.create(String, String, String)", List.of("nuova", "Nuova", "n@example.org")),
                Map.entry("Accounts.resetLink(String)", List.of(known)),
                Map.entry("Accounts.describe(String, String, String)", List.of(known, "Altra", "n@example.org")),
                Map.entry("Accounts.grant(String, Role, Long)", List.of(known, Role.AUTHOR, site.section())),
                Map.entry(
                        "Accounts.revoke(String, Role, Long)", List.of(known, Role.FEEDBACK_MANAGER, Optional.empty())),
                Map.entry("Accounts.suspend(String)", List.of(known)),
                Map.entry("Accounts.resume(String)", List.of(known)),
                Map.entry("Directory.names()", List.of()),
                Map.entry("OwnAccount.find()", List.of()),
                Map.entry(
                        "OwnAccount.changePassword(String, String)",
                        List.of(VisitedSite.PASSWORD, VisitedSite.PASSWORD + " 2")),
                Map.entry("OwnAccount.signOutEverywhere()", List.of()));
    }

    private byte[] xliff() {
        var out = new ByteArrayOutputStream();
        var text = new PageContent("Bando", "", "");
        XliffDocument.write(
                List.of(new XliffPage(site.page(), site.newestItalian(), ITALIAN, ENGLISH, text, text, null)), out);
        return out.toByteArray();
    }
}
