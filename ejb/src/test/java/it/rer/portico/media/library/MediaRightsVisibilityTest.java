package it.rer.portico.media.library;

import static it.rer.portico.media.library.TwoSections.BRUNA;
import static it.rer.portico.media.library.TwoSections.link;
import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Trash;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which files editors of a section know of. */
@OnEveryPlatform
class MediaRightsVisibilityTest extends LibraryFiles {

    private final TwoSections sections;
    private final long own;
    private final long foreign;

    MediaRightsVisibilityTest(Container container) {
        super(container);
        sections = new TwoSections(this);
        own = sections.own;
        foreign = sections.foreign;
    }

    @Test
    void aFileOfAForeignDraftIsNotThere() {
        long id = sections.inDraftBelow(foreign);
        long trashed = sections.inDraftBelow(foreign);
        sections.asBruna(() -> {
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
        long shared = sections.inDraftBelow(own);
        write(editor.draft(foreign, ENGLISH, "shared"), ENGLISH, link(shared));
        long hers = sections.asBruna(() -> pdf("mio.pdf"));
        write(editor.draft(foreign, ITALIAN, "suo"), ITALIAN, link(hers));
        long hidden = sections.inDraftBelow(foreign);

        for (long id : List.of(open, unused, shared, hers)) {
            assertThat(sections.asBruna(() -> library.find(id))).isPresent();
            assertThat(sections.asBruna(() -> library.representation(id, 0))).isPresent();
        }
        assertThat(sections.asBruna(() -> ids(list("")))).containsExactlyInAnyOrder(open, unused, shared, hers);
        assertThat(sections.asBruna(() -> library.facts(List.of(open, hidden, hers))))
                .extracting(MediaFacts::id)
                .containsExactlyInAnyOrder(open, hers);
        assertThat(sections.asBruna(() -> uses.counts(List.of(open, hidden, shared))))
                .containsOnly(Map.entry(open, 1), Map.entry(shared, 2));
    }

    @Test
    void whatIsWithdrawnOrThrownAwayIsNoLongerForeignEditors() {
        long id = pdf("uno.pdf");
        long page = editor.draft(foreign, ITALIAN, "uno");
        write(page, ITALIAN, link(id));
        editor.publish(page, ITALIAN);
        assertThat(sections.asBruna(() -> library.find(id))).isPresent();

        editor.withdraw(page, ITALIAN);
        assertThat(sections.asBruna(() -> library.find(id))).as("withdrawn").isEmpty();

        editor.publish(page, ITALIAN);
        container.get(Trash.class).trash(page);
        assertThat(sections.asBruna(() -> library.find(id))).as("in the trash").isEmpty();
        assertThat(sections.asBruna(() -> ids(list("")))).isEmpty();

        container.get(Accounts.class).grant(BRUNA, Role.AUTHOR, foreign);
        assertThat(sections.asBruna(() -> library.find(id))).as("hers as well").isPresent();
    }

    @Test
    void slicesAreCutFromWhatTheEditorKnowsTheNewestFirst() {
        for (int i = 0; i < 4; i++) {
            pdf("bando-" + i + ".pdf");
            container.clock().advance(Duration.ofMinutes(1));
            sections.inDraftBelow(foreign);
            container.clock().advance(Duration.ofMinutes(1));
        }

        var found = sections.asBruna(() -> library.list(new MediaSearch("", Optional.empty(), false, 1, 2)));

        assertThat(found.total()).isEqualTo(4);
        assertThat(found.rows())
                .extracting(entry -> entry.facts().name())
                .containsExactly("bando-2.pdf", "bando-1.pdf");
        assertThat(sections.asBruna(() -> list("BANDO-3").total())).isEqualTo(1);
        assertThat(sections.asBruna(() -> library.list(new MediaSearch("", Optional.empty(), false, 9, 2))
                        .rows()))
                .isEmpty();
    }

    @Test
    void itTakesAsManyQuestionsHoweverManyFilesAreHidden() {
        pdf("comune.pdf");
        sections.inDraftBelow(foreign);
        long few = statements(BRUNA, () -> list(""));
        long one = statements(BRUNA, () -> library.find(1));
        IntStream.range(0, 12).forEach(i -> sections.inDraftBelow(foreign));
        var all = ids(list(""));

        assertThat(statements(BRUNA, () -> list(""))).isEqualTo(few);
        assertThat(statements(BRUNA, () -> library.find(all.get(0)))).isLessThanOrEqualTo(one + 8);
        assertThat(statements(BRUNA, () -> library.facts(all))).isLessThanOrEqualTo(9);
        assertThat(statements(BRUNA, () -> uses.counts(all))).isLessThanOrEqualTo(9);
        assertThat(few).isLessThanOrEqualTo(statements(Container.CALLER, () -> list("")) + 6);
    }

    private static void assertNotFound(Runnable work) {
        assertThatExceptionOfType(MediaNotFoundException.class).isThrownBy(work::run);
    }

    private static List<Long> ids(ResultPage<MediaEntry> found) {
        return found.rows().stream().map(entry -> entry.facts().id()).toList();
    }

    private long statements(String login, Callable<?> work) {
        long before = container.database().statements();
        as(login, work);
        return container.database().statements() - before;
    }

    private <T> T as(String login, Callable<T> work) {
        return container.as(login, Set.of(Roles.PUBLISHER), work);
    }
}
