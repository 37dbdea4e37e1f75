package it.rer.portico.content.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.testing.Editor.text;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.change.Change;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Several editors at the same time. Overlapping actions run in a given order; races are repeated, in any order. */
@OnEveryPlatform
class PublishingRaceTest {

    private static final int ROUNDS = 5;
    private static final int THREADS = 8;

    private final Container container;
    private final Drafting drafting;
    private final Moving moving;
    private final Publishing publishing;
    private final Pages pages;
    private final ChangeFeed feed;
    private final Editor editor;

    PublishingRaceTest(Container container) {
        this.container = container;
        drafting = container.get(Drafting.class);
        moving = container.get(Moving.class);
        publishing = container.get(Publishing.class);
        pages = container.get(Pages.class);
        feed = container.get(ChangeFeed.class);
        editor = new Editor(container);
    }

    @Test
    void ofTwoWhoPublishOneTextOneGetsAConflict() {
        for (int round = 1; round <= ROUNDS; round++) {
            long page = editor.draft(null, ITALIAN, "pagina-" + round);
            long version = editor.version(page, ITALIAN);
            Callable<?> publish = () -> publishing.publish(page, ITALIAN, version);

            assertOneRefused(ConflictException.class, Race.run(List.of(publish, publish)));

            assertThat(feed.latest()).isEqualTo(round);
        }
    }

    @Test
    void ofTwoWhoCreateAPageWithOnePathOneIsRefused() {
        for (int round = 1; round <= ROUNDS; round++) {
            var slug = "pagina-" + round;
            Callable<?> create = () -> editor.draft(null, ITALIAN, slug);

            assertOneRefused(PathTakenException.class, Race.run(List.of(create, create)));

            assertThat(pages.tree()).hasSize(round);
        }
    }

    @Test
    void ofTwoWhoRenameToOnePathOneIsRefused() {
        long a = editor.page(null, "a");
        long b = editor.page(null, "b");
        for (int round = 1; round <= ROUNDS; round++) {
            var slug = "comune-" + round;
            long numberBefore = feed.latest();

            var failures = Race.run(
                    List.<Callable<?>>of(() -> editor.rename(a, ITALIAN, slug), () -> editor.rename(b, ITALIAN, slug)));

            assertOneRefused(PathTakenException.class, failures);
            assertThat(feed.latest()).isEqualTo(numberBefore + 1);
        }
    }

    @Test
    void renamingToThePathOfAPageThatIsBeingCreatedIsRefused() {
        long page = editor.page(null, "a");

        var failures = Race.overlapping(
                container, () -> editor.draft(null, ITALIAN, "b"), () -> editor.rename(page, ITALIAN, "b"));

        assertOneRefused(PathTakenException.class, failures);
        assertThat(editor.path(page, ITALIAN)).isEqualTo("a");
    }

    @Test
    void ofTwoWhoWriteOneTextTheSecondGetsAConflict() {
        long page = editor.draft(null, ITALIAN, "pagina");
        long version = editor.version(page, ITALIAN);

        var failures = Race.overlapping(
                container,
                () -> drafting.write(page, ITALIAN, version, text("Prima"), null),
                () -> drafting.write(page, ITALIAN, version, text("Seconda"), null));

        assertOneRefused(ConflictException.class, failures);
        assertThat(container.<String>inTransaction(() -> pages.getTranslation(page, ITALIAN)
                        .draft()
                        .orElseThrow()
                        .title()))
                .isEqualTo("Prima");
    }

    @Test
    void writingWhileThePageIsPublishedIsAConflict() {
        long page = editor.draft(null, ITALIAN, "pagina");
        long version = editor.version(page, ITALIAN);

        var failures = Race.overlapping(
                container,
                () -> publishing.publish(page, ITALIAN, version),
                () -> drafting.write(page, ITALIAN, version, text("Seconda"), null));

        assertOneRefused(ConflictException.class, failures);
    }

    @Test
    void renamingABranchWhileATextInItIsWrittenIsAConflict() {
        long parent = editor.page(null, "prima");
        long child = editor.page(parent, "figlia");
        long version = editor.version(child, ITALIAN);

        var failures = Race.overlapping(
                container,
                () -> drafting.write(child, ITALIAN, version, text("Nuova"), null),
                () -> editor.rename(parent, ITALIAN, "dopo"));

        assertOneRefused(ConflictException.class, failures);
        assertThat(editor.path(parent, ITALIAN)).isEqualTo("prima");
        assertThat(editor.path(child, ITALIAN)).isEqualTo("prima/figlia");
    }

    @Test
    void writingWhileTheBranchIsRenamedIsAConflict() {
        long parent = editor.page(null, "prima");
        long child = editor.page(parent, "figlia");
        long version = editor.version(child, ITALIAN);

        var failures = Race.overlapping(
                container,
                () -> editor.rename(parent, ITALIAN, "dopo"),
                () -> drafting.write(child, ITALIAN, version, text("Nuova"), null));

        assertOneRefused(ConflictException.class, failures);
        assertThat(editor.path(child, ITALIAN)).isEqualTo("dopo/figlia");
    }

    @Test
    void ofTwoWhoTranslateOnePageTheSecondIsRefused() {
        long page = editor.page(null, "pagina");

        var failures = Race.overlapping(
                container,
                () -> drafting.translate(page, ENGLISH, new Slug("page"), text("Page"), null),
                () -> drafting.translate(page, ENGLISH, new Slug("leaf"), text("Leaf"), null));

        assertOneRefused(AlreadyTranslatedException.class, failures);
        assertThat(editor.path(page, ENGLISH)).isEqualTo("page");
    }

    @Test
    void aPageCreatedWhileItsParentIsRenamedGetsAPathBelowTheNewOne() {
        long parent = editor.page(null, "prima");

        var failures = Race.overlapping(
                container, () -> editor.rename(parent, ITALIAN, "dopo"), () -> editor.draft(parent, ITALIAN, "figlia"));

        assertThat(failures).isEmpty();
        assertThat(pages.findByPath(ITALIAN, "dopo/figlia")).isPresent();
    }

    @Test
    void aPageTranslatedWhileItsParentIsMovedGetsAPathBelowTheNewOne() {
        long to = editor.page(null, "to");
        editor.english(to, "en-to");
        long parent = editor.page(null, "parent");
        editor.english(parent, "en-parent");
        long page = editor.page(parent, "pagina");

        var failures = Race.overlapping(
                container,
                () -> moving.move(parent, to, 0),
                () -> drafting.translate(page, ENGLISH, new Slug("page"), text("Page"), null));

        assertThat(failures).isEmpty();
        assertThat(editor.path(page, ENGLISH)).isEqualTo("en-to/en-parent/page");
    }

    @Test
    void twoConcurrentMovesDoNotMakeACycle() {
        for (int round = 1; round <= ROUNDS; round++) {
            long a = editor.page(null, "a-" + round);
            long b = editor.page(null, "b-" + round);

            var failures = Race.run(List.<Callable<?>>of(() -> moving.move(a, b, 0), () -> moving.move(b, a, 0)));

            assertOneRefused(InvalidMoveException.class, failures);
        }
    }

    @Test
    void concurrentPublishingLeavesNoGapInTheNumbers() {
        int each = 10;
        var threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> {
                    var drafts = IntStream.range(0, each)
                            .mapToObj(i -> editor.draft(null, ITALIAN, "pagina-" + thread + "-" + i))
                            .toList();
                    return (Callable<?>) () -> {
                        drafts.forEach(draft -> editor.publish(draft, ITALIAN));
                        return null;
                    };
                })
                .toList();

        assertThat(Race.run(threads)).isEmpty();

        assertThat(feed.since(0))
                .extracting(Change::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) THREADS * each).boxed().toList());
        assertThat(feed.since(0)).extracting(Change::pageId).doesNotHaveDuplicates();
        assertThat(feed.latest()).isEqualTo((long) THREADS * each);
    }

    private static void assertOneRefused(Class<? extends Exception> refusal, List<Exception> failures) {
        assertThat(failures).hasExactlyElementsOfTypes(refusal);
    }
}
