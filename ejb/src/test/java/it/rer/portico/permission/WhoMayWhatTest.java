package it.rer.portico.permission;

import static it.rer.portico.language.Language.ENGLISH;
import static it.rer.portico.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.audit.AuditFilter;
import it.rer.portico.audit.AuditLog;
import it.rer.portico.check.CheckedText;
import it.rer.portico.config.Configuration;
import it.rer.portico.config.Configurations;
import it.rer.portico.config.Option;
import it.rer.portico.contents.Branches;
import it.rer.portico.contents.Contents;
import it.rer.portico.contents.Structure;
import it.rer.portico.contents.TrashBin;
import it.rer.portico.error.PorticoException;
import it.rer.portico.history.History;
import it.rer.portico.home.Home;
import it.rer.portico.identity.Accounts;
import it.rer.portico.identity.NewEditor;
import it.rer.portico.identity.OwnAccount;
import it.rer.portico.identity.Role;
import it.rer.portico.link.BrokenLinks;
import it.rer.portico.mail.MailCheck;
import it.rer.portico.media.MediaDescription;
import it.rer.portico.media.MediaLibrary;
import it.rer.portico.media.MediaSearch;
import it.rer.portico.media.MediaUses;
import it.rer.portico.page.PageKind;
import it.rer.portico.page.Pages;
import it.rer.portico.page.Trash;
import it.rer.portico.preview.Drafts;
import it.rer.portico.preview.Sharing;
import it.rer.portico.redirect.OldAddresses;
import it.rer.portico.redirect.Redirects;
import it.rer.portico.setting.SettingChange;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.SiteSettings;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.translation.TranslationFiles;
import it.rer.portico.workflow.Readiness;
import it.rer.portico.workflow.Workflow;
import it.rer.portico.writing.Opening;
import it.rer.portico.writing.Typed;
import it.rer.portico.writing.Writing;
import it.rer.portico.writing.Written;
import it.rer.portico.xliff.XliffDocument;
import it.rer.portico.xliff.XliffPage;
import it.rer.portico.xliff.XliffText;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what, as a table: every method that the screens of the desk can call, for everybody who may come along. */
@OnEveryPlatform
class WhoMayWhatTest {

    /**
     * The page that is worked on stands in a section. <i>in</i>: of whoever has the role in that section; <i>out</i>: of whoever has it in
     * another one. It has a draft, and was published before.
     */
    private static final String TABLE = """
        method                                                   | author    | publisher | feedback | admini-  | signed
                                                                 | in  | out | in  | out | manager  | strator  | out
        Contents.below(Collection)                               | yes | yes | yes | yes | no       | no       | no
        Contents.get(long)                                       | yes | yes | yes | yes | no       | no       | no
        Contents.breadcrumb(long)                                | yes | yes | yes | yes | no       | no       | no
        Contents.all()                                           | yes | yes | yes | yes | no       | no       | no
        Branches.ids(long)                                       | yes | no  | yes | no  | no       | no       | no
        Branches.consequences(long)                              | yes | no  | yes | no  | no       | no       | no
        Structure.create(Long, Language, String)                 | yes | no  | yes | no  | no       | no       | no
        Structure.copy(long, Long)                               | yes | no  | yes | no  | no       | no       | no
        Structure.describe(long, PageKind, boolean)              | no  | no  | yes | no  | no       | no       | no
        Structure.move(long, Long, int)                          | no  | no  | yes | no  | no       | no       | no
        Structure.shift(long, int)                               | no  | no  | yes | no  | no       | no       | no
        TrashBin.list()                                          | no  | no  | yes | yes | no       | no       | no
        TrashBin.trash(long)                                     | no  | no  | yes | no  | no       | no       | no
        TrashBin.restore(long)                                   | no  | no  | yes | no  | no       | no       | no
        Opening.may(Role, long)                                  | yes | yes | yes | yes | no       | no       | no
        Opening.open(long, Language)                             | yes | no  | yes | no  | no       | no       | no
        Opening.stay(long, Language, long)                       | yes | no  | yes | no  | no       | no       | no
        Opening.keep(long, Language, long, Typed)                | yes | no  | yes | no  | no       | no       | no
        Opening.discard(long, Language)                          | yes | no  | yes | no  | no       | no       | no
        Opening.takeOver(long, Language)                         | yes | no  | yes | no  | no       | no       | no
        Opening.leave(long, Language)                            | yes | no  | yes | no  | no       | no       | no
        Opening.sourceChange(long, Language)                     | yes | no  | yes | no  | no       | no       | no
        Writing.save(Written)                                    | yes | no  | yes | no  | no       | no       | no
        Writing.saveTranslation(Written, long)                   | yes | no  | yes | no  | no       | no       | no
        Writing.confirm(long, Language, long)                    | yes | no  | yes | no  | no       | no       | no
        Readiness.report(CheckedText)                            | yes | yes | yes | yes | no       | no       | no
        Readiness.demand(long, Language)                         | yes | no  | yes | no  | no       | no       | no
        Workflow.requestReview(long, Language, long, String)     | yes | no  | yes | no  | no       | no       | no
        Workflow.giveBack(long, Language, long, String)          | no  | no  | yes | no  | no       | no       | no
        Workflow.publish(long, Map)                              | no  | no  | yes | no  | no       | no       | no
        Workflow.withdraw(long, Language, long, String, Long)    | no  | no  | yes | no  | no       | no       | no
        Workflow.schedule(long, Language, long, Instant, Instant)| no  | no  | yes | no  | no       | no       | no
        History.list(long, Language)                             | yes | no  | yes | no  | no       | no       | no
        History.text(long, Language, int)                        | yes | no  | yes | no  | no       | no       | no
        History.restore(long, Language, long, int)               | yes | no  | yes | no  | no       | no       | no
        History.version(long, Language)                          | yes | no  | yes | no  | no       | no       | no
        Sharing.share(long, int)                                 | yes | no  | yes | no  | no       | no       | no
        Sharing.list(long)                                       | yes | no  | yes | no  | no       | no       | no
        Sharing.revoke(long, long)                               | yes | no  | yes | no  | no       | no       | no
        Drafts.find(long, Language)                              | yes | no  | yes | no  | no       | no       | no
        Drafts.find(String, Language)                            | yes | yes | yes | yes | yes      | yes      | yes
        Drafts.file(String, long, int)                           | yes | yes | yes | yes | yes      | yes      | yes
        Drafts.chunk(String, MediaRepresentation, int)           | yes | yes | yes | yes | yes      | yes      | yes
        TranslationFiles.export(long, boolean, Language)         | yes | no  | yes | no  | no       | no       | no
        TranslationFiles.receive(InputStream, String)            | yes | no  | yes | no  | no       | no       | no
        MediaLibrary.upload(String, InputStream)                 | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.replace(long, String, InputStream)          | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.describe(long, Language, MediaDescription)  | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.list(MediaSearch)                           | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.find(long)                                  | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.get(long)                                   | yes | yes | yes | yes | no       | no       | no
        MediaUses.list(long)                                     | yes | yes | yes | yes | no       | no       | no
        MediaUses.counts(Collection)                             | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.trash(long)                                 | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.restore(long)                               | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.representation(long, int)                   | yes | yes | yes | yes | no       | no       | no
        MediaLibrary.chunk(MediaRepresentation, int)             | yes | yes | yes | yes | no       | no       | no
        Redirects.add(Language, String, long, boolean)           | no  | no  | yes | no  | no       | no       | no
        Redirects.get(long)                                      | no  | no  | yes | no  | no       | no       | no
        Redirects.remove(long)                                   | no  | no  | yes | no  | no       | no       | no
        OldAddresses.list(String, int, int)                      | no  | no  | yes | yes | no       | no       | no
        BrokenLinks.list(int, int)                               | yes | yes | yes | yes | no       | no       | no
        Home.overview()                                          | yes | yes | yes | yes | no       | no       | no
        SiteSettings.texts()                                     | no  | no  | no  | no  | no       | yes      | no
        SiteSettings.defaults()                                  | no  | no  | no  | no  | no       | yes      | no
        SiteSettings.change(List)                                | no  | no  | no  | no  | no       | yes      | no
        MailCheck.host()                                         | no  | no  | no  | no  | no       | yes      | no
        MailCheck.usualSender()                                  | no  | no  | no  | no  | no       | yes      | no
        MailCheck.sendTest()                                     | no  | no  | no  | no  | no       | yes      | no
        AuditLog.read(AuditFilter, int, int)                     | no  | no  | no  | no  | no       | yes      | no
        AuditLog.verify()                                        | no  | no  | no  | no  | no       | yes      | no
        Accounts.list()                                          | no  | no  | no  | no  | no       | yes      | no
        Accounts.get(String)                                     | no  | no  | no  | no  | no       | yes      | no
        Accounts.create(NewEditor)                               | no  | no  | no  | no  | no       | yes      | no
        Accounts.create(String, String, String)                  | no  | no  | no  | no  | no       | yes      | no
        Accounts.resetLink(String)                               | no  | no  | no  | no  | no       | yes      | no
        Accounts.describe(String, String, String)                | no  | no  | no  | no  | no       | yes      | no
        Accounts.grant(String, Role, Long)                       | no  | no  | no  | no  | no       | yes      | no
        Accounts.revoke(String, Role, Long)                      | no  | no  | no  | no  | no       | yes      | no
        Accounts.suspend(String)                                 | no  | no  | no  | no  | no       | yes      | no
        Accounts.resume(String)                                  | no  | no  | no  | no  | no       | yes      | no
        OwnAccount.find()                                        | yes | yes | yes | yes | yes      | yes      | no
        OwnAccount.changePassword(String, String)                | yes | yes | yes | yes | yes      | yes      | no
        OwnAccount.signOutEverywhere()                           | yes | yes | yes | yes | yes      | yes      | no
        """;

    private static final int HEAD = 2;

    private static final List<Class<?>> SERVICES = List.of(
            Contents.class,
            Branches.class,
            Structure.class,
            TrashBin.class,
            Opening.class,
            Writing.class,
            Readiness.class,
            Workflow.class,
            History.class,
            Sharing.class,
            Drafts.class,
            TranslationFiles.class,
            MediaLibrary.class,
            Redirects.class,
            OldAddresses.class,
            BrokenLinks.class,
            Home.class,
            SiteSettings.class,
            MailCheck.class,
            MediaUses.class,
            AuditLog.class,
            Accounts.class,
            OwnAccount.class);

    private static final String PASSWORD = "una frase lunga, non facile";
    private static final byte[] PDF = "%PDF-1.7\nbando".getBytes(UTF_8);

    /** Somebody who comes along: a column of the table. */
    private enum Visitor {
        AUTHOR_IN(Role.AUTHOR, true),
        AUTHOR_OUT(Role.AUTHOR, false),
        PUBLISHER_IN(Role.PUBLISHER, true),
        PUBLISHER_OUT(Role.PUBLISHER, false),
        FEEDBACK_MANAGER(Role.FEEDBACK_MANAGER, null),
        ADMINISTRATOR(Role.ADMINISTRATOR, null),
        SIGNED_OUT(null, null);

        private final Role role;
        private final Boolean inSection;

        Visitor(Role role, Boolean inSection) {
            this.role = role;
            this.inSection = inSection;
        }

        String login() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }

        Set<String> roles() {
            return role == null ? Set.of() : Set.of(role.name());
        }
    }

    private static final class Undone extends PorticoException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone");
        }
    }

    private final Container container;
    private final Editor editor;
    private final long section;
    private final long elsewhere;
    private final long page;
    private final long thrownAway;
    private final long file;
    private final long redirect;

    WhoMayWhatTest(Container container) {
        this.container = container;
        container.put(Configuration.class, Configurations.with(Option.MEDIA_SIZE, "3"));
        editor = new Editor(container);
        section = editor.page(null, "accordi");
        elsewhere = editor.page(null, "europa");
        page = editor.page(section, "bando");
        editor.english(page, "call");
        editor.write(page, ITALIAN, "Bando nuovo");
        editor.write(page, ENGLISH, "New call");
        editor.page(section, "esiti");
        thrownAway = editor.page(section, "vecchio");
        container.get(Trash.class).trash(thrownAway);
        file = container.get(MediaLibrary.class).upload("bando.pdf", new ByteArrayInputStream(PDF));
        Stream.of(Visitor.values()).filter(visitor -> visitor.role != null).forEach(this::register);
        redirect = container.as(Visitor.PUBLISHER_IN.login(), Visitor.PUBLISHER_IN.roles(), this::addRedirect);
    }

    private long addRedirect() {
        container.get(Redirects.class).add(ITALIAN, "vecchio-bando", page, false);
        return container
                .get(OldAddresses.class)
                .list("vecchio-bando", 0, 1)
                .addresses()
                .get(0)
                .id();
    }

    private void register(Visitor visitor) {
        var accounts = container.get(Accounts.class);
        accounts.create(new NewEditor(visitor.login(), visitor.login(), "a@example.org", PASSWORD, Set.of()));
        Long where = null;
        if (visitor.inSection != null) {
            where = visitor.inSection ? section : elsewhere;
        }
        accounts.grant(visitor.login(), visitor.role, where);
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() {
        var methods = methods();
        var rows = rows();
        var found = new ArrayList<String>();
        rows.forEach((label, expected) -> {
            var actual = Stream.of(Visitor.values())
                    .map(visitor -> isAllowed(visitor, methods.get(label)) ? "yes" : "no")
                    .toList();
            if (!actual.equals(expected)) {
                found.add(label + " " + actual + ", the table has " + expected);
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void theTableHasEveryMethodOfTheServicesOfTheDesk() {
        assertThat(rows().keySet())
                .containsExactlyInAnyOrderElementsOf(methods().keySet());
        assertThat(rows().values()).allMatch(cells -> cells.size() == Visitor.values().length);
    }

    @Test
    void theTopOfTheTreeBelongsToWhoMayActEverywhere() {
        var structure = container.get(Structure.class);

        assertRefused(Visitor.AUTHOR_IN, () -> structure.create(null, ITALIAN, "Nuova"));
        assertRefused(Visitor.AUTHOR_IN, () -> structure.copy(page, null));
        assertRefused(Visitor.PUBLISHER_IN, () -> structure.move(page, null, 0));

        container.get(Accounts.class).grant(Visitor.AUTHOR_IN.login(), Role.AUTHOR, null);
        assertThat(container.as(
                        Visitor.AUTHOR_IN.login(),
                        Visitor.AUTHOR_IN.roles(),
                        () -> structure.create(null, ITALIAN, "Nuova")))
                .isPositive();
    }

    @Test
    void nothingIsCarriedFromOnesOwnSectionIntoAnother() {
        var structure = container.get(Structure.class);

        assertRefused(Visitor.PUBLISHER_IN, () -> structure.move(page, elsewhere, 0));
        assertRefused(Visitor.PUBLISHER_OUT, () -> structure.move(page, elsewhere, 0));
        assertRefused(Visitor.AUTHOR_IN, () -> structure.copy(page, elsewhere));
        assertRefused(Visitor.AUTHOR_OUT, () -> structure.copy(page, elsewhere));
    }

    @Test
    void anAddressThatCitizensKnowIsChangedByWhoMayPublish() {
        var renamed = new Written(
                page,
                ITALIAN,
                editor.version(page, ITALIAN),
                new Typed("Bando nuovo", "bando-2026", "", "<p>Testo.</p>"),
                "",
                false);

        assertRefused(Visitor.AUTHOR_IN, () -> container.get(Writing.class).save(renamed));
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi/bando");
        container.as(Visitor.PUBLISHER_IN.login(), Visitor.PUBLISHER_IN.roles(), () -> container
                .get(Writing.class)
                .save(renamed));
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi/bando-2026");
    }

    @Test
    void aTextThatCitizensReadIsConfirmedByWhoMayPublish() {
        editor.publish(page, ENGLISH);
        long version = editor.version(page, ENGLISH);
        var writing = container.get(Writing.class);

        assertRefused(Visitor.AUTHOR_IN, () -> writing.confirm(page, ENGLISH, version));
        container.as(
                Visitor.PUBLISHER_IN.login(),
                Visitor.PUBLISHER_IN.roles(),
                () -> writing.confirm(page, ENGLISH, version));
    }

    @Test
    void whoeverIsSuspendedMayDoNothingMoreThoughTheServerKnowsHerRoles() {
        container.get(Accounts.class).suspend(Visitor.PUBLISHER_IN.login());

        assertRefused(Visitor.PUBLISHER_IN, () -> container.get(Contents.class).all());
        assertRefused(
                Visitor.PUBLISHER_IN,
                () -> container.get(Workflow.class).publish(page, Map.of(ITALIAN, editor.version(page, ITALIAN))));
    }

    private void assertRefused(Visitor visitor, Runnable work) {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> container.as(visitor.login(), visitor.roles(), work));
    }

    /** What one cell did is rolled back, so that the next finds the same site. */
    private boolean isAllowed(Visitor visitor, Method method) {
        var allowed = new boolean[1];
        try {
            container.inTransaction(() -> {
                var arguments = arguments().get(label(method));
                allowed[0] = container.as(visitor.login(), visitor.roles(), () -> isAdmitted(method, arguments));
                throw new Undone();
            });
        } catch (Undone asIntended) {
            return allowed[0];
        }
        throw new AssertionError("unreachable");
    }

    private boolean isAdmitted(Method method, List<Object> arguments) throws IllegalAccessException {
        try {
            method.invoke(
                    container.get(method.getDeclaringClass()),
                    arguments.stream()
                            .map(argument -> argument == Optional.empty() ? null : argument)
                            .toArray());
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof EJBAccessException || e.getCause() instanceof NotAllowedException) {
                return false;
            }
            if (e.getCause() instanceof PorticoException) {
                return true;
            }
            throw new AssertionError("Neither done nor refused: " + method, e.getCause());
        }
    }

    /** Such that nothing but a missing permission is a reason to refuse; empty stands for null. */
    private Map<String, List<Object>> arguments() {
        var typed = new Typed("Bando nuovo", "bando", "", "<p>Testo.</p>");
        long italian = editor.version(page, ITALIAN);
        long english = editor.version(page, ENGLISH);
        var later = container.clock().instant().plus(Duration.ofDays(1));
        var library = container.get(MediaLibrary.class);
        var known = Visitor.FEEDBACK_MANAGER.login();
        var xliff = xliff();
        return Map.ofEntries(
                Map.entry("Contents.below(Collection)", List.of(List.of(section))),
                Map.entry("Contents.get(long)", List.of(page)),
                Map.entry("Contents.breadcrumb(long)", List.of(page)),
                Map.entry("Contents.all()", List.of()),
                Map.entry("Branches.ids(long)", List.of(page)),
                Map.entry("Branches.consequences(long)", List.of(page)),
                Map.entry("Structure.create(Long, Language, String)", List.of(section, ITALIAN, "Nuova")),
                Map.entry("Structure.copy(long, Long)", List.of(page, section)),
                Map.entry("Structure.describe(long, PageKind, boolean)", List.of(page, PageKind.SECTION, false)),
                Map.entry("Structure.move(long, Long, int)", List.of(page, section, 1)),
                Map.entry("Structure.shift(long, int)", List.of(page, 1)),
                Map.entry("TrashBin.list()", List.of()),
                Map.entry("TrashBin.trash(long)", List.of(page)),
                Map.entry("TrashBin.restore(long)", List.of(thrownAway)),
                Map.entry("Opening.may(Role, long)", List.of(Role.AUTHOR, page)),
                Map.entry("Opening.open(long, Language)", List.of(page, ITALIAN)),
                Map.entry("Opening.stay(long, Language, long)", List.of(page, ITALIAN, italian)),
                Map.entry("Opening.keep(long, Language, long, Typed)", List.of(page, ITALIAN, italian, typed)),
                Map.entry("Opening.discard(long, Language)", List.of(page, ITALIAN)),
                Map.entry("Opening.takeOver(long, Language)", List.of(page, ITALIAN)),
                Map.entry("Opening.leave(long, Language)", List.of(page, ITALIAN)),
                Map.entry("Opening.sourceChange(long, Language)", List.of(page, ITALIAN)),
                Map.entry("Writing.save(Written)", List.of(new Written(page, ITALIAN, italian, typed, "", false))),
                Map.entry(
                        "Writing.saveTranslation(Written, long)",
                        List.of(
                                new Written(page, ENGLISH, english, new Typed("Call", "call", "", ""), "", true),
                                newestItalian())),
                Map.entry("TranslationFiles.export(long, boolean, Language)", List.of(page, false, ITALIAN)),
                Map.entry(
                        "TranslationFiles.receive(InputStream, String)", List.of(new ByteArrayInputStream(xliff), "")),
                Map.entry("Writing.confirm(long, Language, long)", List.of(page, ENGLISH, english)),
                Map.entry(
                        "Readiness.report(CheckedText)",
                        List.of(new CheckedText(ITALIAN, "Bando", "", "<p>Testo.</p>"))),
                Map.entry("Readiness.demand(long, Language)", List.of(page, ITALIAN)),
                Map.entry(
                        "Workflow.requestReview(long, Language, long, String)",
                        List.of(page, ITALIAN, italian, "Grazie")),
                Map.entry(
                        "Workflow.giveBack(long, Language, long, String)",
                        List.of(page, ITALIAN, italian, "Manca una data")),
                Map.entry("Workflow.publish(long, Map)", List.of(page, Map.of(ITALIAN, italian, ENGLISH, english))),
                Map.entry(
                        "Workflow.withdraw(long, Language, long, String, Long)",
                        List.of(page, ITALIAN, italian, "", section)),
                Map.entry(
                        "Workflow.schedule(long, Language, long, Instant, Instant)",
                        List.of(page, ITALIAN, italian, later, Optional.empty())),
                Map.entry("History.list(long, Language)", List.of(page, ITALIAN)),
                Map.entry("History.text(long, Language, int)", List.of(page, ITALIAN, 1)),
                Map.entry("History.restore(long, Language, long, int)", List.of(page, ITALIAN, italian, 1)),
                Map.entry("History.version(long, Language)", List.of(page, ITALIAN)),
                Map.entry("Sharing.share(long, int)", List.of(page, 7)),
                Map.entry("Sharing.list(long)", List.of(page)),
                Map.entry("Sharing.revoke(long, long)", List.of(page, 1L)),
                Map.entry("Drafts.find(long, Language)", List.of(page, ITALIAN)),
                Map.entry("Drafts.find(String, Language)", List.of("secret", ITALIAN)),
                Map.entry("Drafts.file(String, long, int)", List.of("secret", file, 0)),
                Map.entry(
                        "Drafts.chunk(String, MediaRepresentation, int)",
                        List.of("secret", library.representation(file, 0).orElseThrow(), 0)),
                Map.entry("MediaLibrary.upload(String, InputStream)", List.of("a.pdf", new ByteArrayInputStream(PDF))),
                Map.entry(
                        "MediaLibrary.replace(long, String, InputStream)",
                        List.of(file, "a.pdf", new ByteArrayInputStream(PDF))),
                Map.entry(
                        "MediaLibrary.describe(long, Language, MediaDescription)",
                        List.of(file, ITALIAN, new MediaDescription("Bando", ""))),
                Map.entry(
                        "MediaLibrary.list(MediaSearch)", List.of(new MediaSearch("", Optional.empty(), false, 0, 10))),
                Map.entry("MediaLibrary.find(long)", List.of(file)),
                Map.entry("MediaLibrary.get(long)", List.of(file)),
                Map.entry("MediaUses.list(long)", List.of(file)),
                Map.entry("MediaUses.counts(Collection)", List.of(List.of(file))),
                Map.entry("MediaLibrary.trash(long)", List.of(file)),
                Map.entry("MediaLibrary.restore(long)", List.of(file)),
                Map.entry("MediaLibrary.representation(long, int)", List.of(file, 0)),
                Map.entry(
                        "MediaLibrary.chunk(MediaRepresentation, int)",
                        List.of(library.representation(file, 0).orElseThrow(), 0)),
                Map.entry(
                        "Redirects.add(Language, String, long, boolean)", List.of(ITALIAN, "altro-bando", page, false)),
                Map.entry("Redirects.get(long)", List.of(redirect)),
                Map.entry("Redirects.remove(long)", List.of(redirect)),
                Map.entry("OldAddresses.list(String, int, int)", List.of("", 0, 10)),
                Map.entry("BrokenLinks.list(int, int)", List.of(0, 10)),
                Map.entry("Home.overview()", List.of()),
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
                        List.of(new NewEditor("nuova", "Nuova", "n@example.org", PASSWORD, Set.of()))),
                Map.entry("Accounts.create(String, String, String)", List.of("nuova", "Nuova", "n@example.org")),
                Map.entry("Accounts.resetLink(String)", List.of(known)),
                Map.entry("Accounts.describe(String, String, String)", List.of(known, "Altra", "n@example.org")),
                Map.entry("Accounts.grant(String, Role, Long)", List.of(known, Role.AUTHOR, section)),
                Map.entry(
                        "Accounts.revoke(String, Role, Long)", List.of(known, Role.FEEDBACK_MANAGER, Optional.empty())),
                Map.entry("Accounts.suspend(String)", List.of(known)),
                Map.entry("Accounts.resume(String)", List.of(known)),
                Map.entry("OwnAccount.find()", List.of()),
                Map.entry("OwnAccount.changePassword(String, String)", List.of(PASSWORD, PASSWORD + " 2")),
                Map.entry("OwnAccount.signOutEverywhere()", List.of()));
    }

    private long newestItalian() {
        return container.get(Pages.class).getTranslation(page, ITALIAN).newest().id();
    }

    private byte[] xliff() {
        var out = new ByteArrayOutputStream();
        var text = new XliffText("Bando", "", "");
        XliffDocument.write(List.of(new XliffPage(page, newestItalian(), ITALIAN, ENGLISH, text, text)), out);
        return out.toByteArray();
    }

    private static Map<String, List<String>> rows() {
        return TABLE.lines()
                .skip(HEAD)
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .collect(Collectors.toMap(
                        cells -> cells.get(0),
                        cells -> cells.subList(1, cells.size()),
                        (one, other) -> {
                            throw new AssertionError("Twice in the table: " + one);
                        },
                        LinkedHashMap::new));
    }

    private static Map<String, Method> methods() {
        return SERVICES.stream()
                .flatMap(service -> Stream.of(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .collect(Collectors.toMap(WhoMayWhatTest::label, method -> method));
    }

    private static String label(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
