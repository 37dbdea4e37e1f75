package it.rer.portico.media.library;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.check.Finding;
import it.rer.portico.content.check.Rule;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Trash;
import it.rer.portico.desk.history.History;
import it.rer.portico.desk.workflow.Readiness;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Saving;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which files editors of a section know of, and which they may change. */
@OnEveryPlatform
class MediaRightsTest extends LibraryFiles {

    private static final String BRUNA = "bruna";
    private static final String CARLA = "carla";

    private final Desk desk;
    private final long own;
    private final long foreign;

    MediaRightsTest(Container container) {
        super(container);
        desk = new Desk(container);
        own = editor.page(null, "bandi");
        foreign = editor.page(null, "accordi");
        desk.seat(BRUNA, Role.AUTHOR, own);
        desk.seat(CARLA, Role.PUBLISHER, own);
    }

    @Test
    void aFileOfAForeignDraftIsNotThere() {
        long id = inDraftBelow(foreign);
        long trashed = inDraftBelow(foreign);
        asBruna(() -> {
            assertThat(list("").rows()).isEmpty();
            assertThat(list("").total()).isZero();
            assertThat(list("riservato").total()).isZero();
            assertThat(library.find(id)).isEmpty();
            assertNotFound(() -> library.get(id));
            assertThat(library.representation(id, 0)).isEmpty();
            assertThat(library.facts(List.of(id, trashed))).isEmpty();
            assertNotFound(() -> library.replace(id, "a.pdf", new ByteArrayInputStream(PDF)));
            assertNotFound(() -> library.describe(id, Map.of(ITALIAN, new MediaDescription("Mio", ""))));
            assertNotFound(() -> library.describe(id, Map.of()));
            assertNotFound(() -> library.trash(id));
            assertNotFound(() -> library.restore(id));
            assertThat(uses.list(id)).isEmpty();
            assertThat(uses.counts(List.of(id))).isEmpty();
            return null;
        });
        assertThat(list("").total()).as("in the whole site").isEqualTo(2);
        assertThat(library.representation(id, 0)).isPresent();
        assertThat(uses.counts(List.of(id))).containsEntry(id, 1);
    }

    @Test
    void anEditorKnowsWhatIsPublicTheirOwnUnusedOrNamedInTheirSection() {
        long open = pdf("pubblico.pdf");
        write(foreign, ITALIAN, link(open));
        editor.publish(foreign, ITALIAN);
        write(foreign, ITALIAN, link(open));
        long unused = pdf("comune.pdf");
        long shared = inDraftBelow(own);
        write(editor.draft(foreign, ENGLISH, "shared"), ENGLISH, link(shared));
        long hers = asBruna(() -> pdf("mio.pdf"));
        write(editor.draft(foreign, ITALIAN, "suo"), ITALIAN, link(hers));
        long hidden = inDraftBelow(foreign);

        for (long id : List.of(open, unused, shared, hers)) {
            assertThat(asBruna(() -> library.find(id))).isPresent();
            assertThat(asBruna(() -> library.representation(id, 0))).isPresent();
        }
        assertThat(asBruna(() -> ids(list("")))).containsExactlyInAnyOrder(open, unused, shared, hers);
        assertThat(asBruna(() -> library.facts(List.of(open, hidden, hers))))
                .extracting(MediaFacts::id)
                .containsExactlyInAnyOrder(open, hers);
        assertThat(asBruna(() -> uses.counts(List.of(open, hidden, shared))))
                .containsOnly(Map.entry(open, 1), Map.entry(shared, 2));
    }

    @Test
    void whatIsWithdrawnOrThrownAwayIsNoLongerForeignEditors() {
        long id = pdf("uno.pdf");
        long page = editor.draft(foreign, ITALIAN, "uno");
        write(page, ITALIAN, link(id));
        editor.publish(page, ITALIAN);
        assertThat(asBruna(() -> library.find(id))).isPresent();

        editor.withdraw(page, ITALIAN);
        assertThat(asBruna(() -> library.find(id))).as("withdrawn").isEmpty();

        editor.publish(page, ITALIAN);
        container.get(Trash.class).trash(page);
        assertThat(asBruna(() -> library.find(id))).as("in the trash").isEmpty();
        assertThat(asBruna(() -> ids(list("")))).isEmpty();

        container.get(Accounts.class).grant(BRUNA, Role.AUTHOR, foreign);
        assertThat(asBruna(() -> library.find(id))).as("hers as well").isPresent();
    }

    @Test
    void slicesAreCutFromWhatTheEditorKnowsTheNewestFirst() {
        for (int i = 0; i < 4; i++) {
            pdf("bando-" + i + ".pdf");
            container.clock().advance(Duration.ofMinutes(1));
            inDraftBelow(foreign);
            container.clock().advance(Duration.ofMinutes(1));
        }

        var found = asBruna(() -> library.list(new MediaSearch("", Optional.empty(), false, 1, 2)));

        assertThat(found.total()).isEqualTo(4);
        assertThat(found.rows())
                .extracting(entry -> entry.facts().name())
                .containsExactly("bando-2.pdf", "bando-1.pdf");
        assertThat(asBruna(() -> list("BANDO-3").total())).isEqualTo(1);
        assertThat(asBruna(() -> library.list(new MediaSearch("", Optional.empty(), false, 9, 2))
                        .rows()))
                .isEmpty();
    }

    @Test
    void itTakesAsManyQuestionsHoweverManyFilesAreHidden() {
        pdf("comune.pdf");
        inDraftBelow(foreign);
        long few = statements(BRUNA, () -> list(""));
        long one = statements(BRUNA, () -> library.find(1));
        IntStream.range(0, 12).forEach(i -> inDraftBelow(foreign));
        var all = ids(list(""));

        assertThat(statements(BRUNA, () -> list(""))).isEqualTo(few);
        assertThat(statements(BRUNA, () -> library.find(all.get(0)))).isLessThanOrEqualTo(one + 8);
        assertThat(statements(BRUNA, () -> library.facts(all))).isLessThanOrEqualTo(9);
        assertThat(statements(BRUNA, () -> uses.counts(all))).isLessThanOrEqualTo(9);
        assertThat(few).isLessThanOrEqualTo(statements(Container.CALLER, () -> list("")) + 6);
    }

    @Test
    void noTextNamesAFileThatItsEditorDoesNotKnow() {
        long hidden = inDraftBelow(foreign);
        long known = inDraftBelow(own);
        long page = editor.draft(own, ITALIAN, "nuovo");
        long english = editor.draft(own, ENGLISH, "call");

        assertRefused(() -> save(page, ITALIAN, link(hidden)));
        assertRefused(() -> save(page, ENGLISH, link(known) + link(hidden)));
        long source = container.inTransaction(() -> container
                .get(Pages.class)
                .getTranslation(english, ENGLISH)
                .newest()
                .id());
        var translation = new SaveCommand(
                english,
                ITALIAN,
                Writing.NEW,
                new TextInput("nuovo-bando", new PageContent("Bando", "", link(hidden))),
                "",
                true);
        assertRefused(() -> container.get(Saving.class).save(translation, translation.pageText(), source));
        assertThat(asBruna(() -> library.find(hidden))).as("still").isEmpty();
        assertThat(brokenLinks(hidden)).hasSize(1);
        assertThat(brokenLinks(known)).isEmpty();

        asBruna(() -> save(page, ITALIAN, link(known) + "<p>media:" + hidden + "</p>"));
        asBruna(() -> save(page, ITALIAN, link(999_999)));
        write(page, ITALIAN, link(hidden));
        asBruna(() -> save(page, ITALIAN, link(hidden) + "<p>Dopo.</p>"));
    }

    @Test
    void noTextComesBackThatNamesAFileThatItsEditorDoesNotKnow() {
        long id = inDraftBelow(foreign);
        long page = editor.draft(own, ITALIAN, "nuovo");
        write(page, ITALIAN, link(id));
        write(page, ITALIAN, "<p>Niente</p>");
        long version = editor.version(page, ITALIAN);

        assertRefused(() -> container.get(History.class).restore(page, ITALIAN, version, 2));
        assertThat(asBruna(() -> container.get(History.class).restore(page, ITALIAN, version, 1)))
                .isEqualTo(4);
    }

    @Test
    void whatCitizensReadIsChangedByWhoMayPublishAllOfIt() {
        long id = pdf("uno.pdf");
        write(own, ITALIAN, link(id));
        editor.publish(own, ITALIAN);
        assertMayNotChange(BRUNA, id, "media.published-elsewhere");
        change(CARLA, id);

        write(foreign, ITALIAN, link(id));
        assertMayNotChange(CARLA, id, "media.drafted-elsewhere");
        editor.publish(foreign, ITALIAN);
        assertMayNotChange(CARLA, id, "media.published-elsewhere");
        desk.seat("anna", Role.AUTHOR, null);
        assertMayNotChange("anna", id, "media.published-elsewhere");
        change(Container.CALLER, id);
        as(CARLA, () -> {
            library.describe(id, library.get(id).descriptions());
            return null;
        });

        container.get(Accounts.class).grant(CARLA, Role.PUBLISHER, foreign);
        change(CARLA, id);
    }

    @Test
    void whatNobodyReadsIsChangedByWhoMayWriteThere() {
        long unused = pdf("uno.pdf");
        long drafted = inDraftBelow(own);
        change(BRUNA, unused);
        change(BRUNA, drafted);

        write(foreign, ITALIAN, link(drafted));
        assertMayNotChange(BRUNA, drafted, "media.drafted-elsewhere");
        container.get(Accounts.class).grant(BRUNA, Role.AUTHOR, foreign);
        change(BRUNA, drafted);
    }

    private void change(String login, long id) {
        var before = fingerprint(id);
        var content = "%PDF-1.7\n" + login + before;
        as(login, () -> {
            library.replace(id, "nuovo.pdf", new ByteArrayInputStream(content.getBytes(UTF_8)));
            library.describe(id, Map.of(ITALIAN, new MediaDescription("Titolo di " + login + before, "")));
            return null;
        });
        assertThat(fingerprint(id)).isNotEqualTo(before);
    }

    private void assertMayNotChange(String login, long id, String key) {
        var before = library.get(id);
        Stream.<Runnable>of(
                        () -> library.replace(id, "nuovo.pdf", new ByteArrayInputStream("%PDF-2".getBytes(UTF_8))),
                        () -> library.describe(id, Map.of(ENGLISH, new MediaDescription("Not hers", ""))))
                .forEach(change -> assertThatExceptionOfType(PorticoException.class)
                        .isThrownBy(() -> container.as(login, Set.of(Roles.PUBLISHER), change))
                        .satisfies(e -> assertThat(e.key()).isEqualTo(key)));
        assertThat(library.get(id)).isEqualTo(before);
    }

    private void assertRefused(Callable<?> work) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> asBruna(work))
                .satisfies(e -> {
                    assertThat(e.field()).isEqualTo("body");
                    assertThat(e.key()).isEqualTo("media.not-found");
                });
    }

    private static void assertNotFound(Runnable work) {
        assertThatExceptionOfType(MediaNotFoundException.class).isThrownBy(work::run);
    }

    private List<Finding> brokenLinks(long id) {
        var text = new CheckedText(ITALIAN, new PageContent("Titolo", "Descrizione", link(id)));
        return asBruna(() -> container.get(Readiness.class).report(text)).findings().stream()
                .filter(finding -> finding.rule() == Rule.BROKEN_LINK)
                .toList();
    }

    private long save(long page, Language language, String body) {
        long version = container
                .get(Pages.class)
                .findTranslation(page, language)
                .map(translation -> editor.version(page, language))
                .orElse(Writing.NEW);
        return container
                .get(Writing.class)
                .save(new SaveCommand(
                        page, language, version, new TextInput("nuovo", new PageContent("Nuovo", "", body)), "", false))
                .version();
    }

    private long inDraftBelow(long section) {
        long id = pdf("riservato.pdf");
        write(editor.draft(section, ITALIAN, "bozza-" + id), ITALIAN, link(id));
        return id;
    }

    private static String link(long id) {
        return "<p><a href=\"media:" + id + "\">Il bando degli accordi</a></p>";
    }

    private static List<Long> ids(ResultPage<MediaEntry> found) {
        return found.rows().stream().map(entry -> entry.facts().id()).toList();
    }

    private long statements(String login, Callable<?> work) {
        long before = container.database().statements();
        as(login, work);
        return container.database().statements() - before;
    }

    private <T> T asBruna(Callable<T> work) {
        return container.as(BRUNA, Set.of(Roles.AUTHOR), work);
    }

    private <T> T as(String login, Callable<T> work) {
        return container.as(login, Set.of(Roles.PUBLISHER), work);
    }
}
