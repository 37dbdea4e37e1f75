package it.rer.portico.site.published;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import jakarta.ejb.EJBException;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What requests get while editors publish or the database is down: always a consistent site, never uncommitted changes. */
@OnEveryPlatform
class PublishedSiteConsistencyTest {

    private final Container container;
    private final Editor editor;
    private final InterruptibleLoader loader;
    private final PublishedSite site;
    private final SnapshotFollower follower;

    PublishedSiteConsistencyTest(Container container) {
        this.container = container;
        editor = new Editor(container);
        loader = new InterruptibleLoader(container.get(SnapshotLoader.class));
        container.put(SnapshotLoader.class, loader);
        site = FollowedSite.of(container);
        follower = container.get(SnapshotFollower.class);
    }

    @Test
    void whatIsRolledBackIsNeverRead() {
        long page = editor.draft(null, ITALIAN, "accordi");
        var before = site.current();

        assertThatThrownBy(() -> container.inTransaction(() -> {
                    editor.publish(page, ITALIAN);
                    throw new IllegalStateException("after the publishing");
                }))
                .isInstanceOf(EJBException.class);

        assertThat(site.current()).isSameAs(before);
    }

    @Test
    void noReaderGetsWhatIsNotCommittedYet() {
        long page = editor.page(null, "accordi");
        long other = editor.draft(null, ITALIAN, "altra");

        assertThatThrownBy(() -> container.inTransaction(() -> {
                    editor.publish(other, ITALIAN);
                    assertThat(site.current().textAt(ITALIAN, "accordi")).isPresent();
                    assertThat(site.current().textAt(ITALIAN, "altra")).isEmpty();
                    throw new IllegalStateException("after the reading");
                }))
                .isInstanceOf(EJBException.class);
        editor.withdraw(page, ITALIAN);

        assertThat(site.current().textAt(ITALIAN, "accordi")).isEmpty();
        assertThat(site.current().textAt(ITALIAN, "altra")).isEmpty();
    }

    @Test
    void readingGoesOnWhileTheDatabaseIsAwayAndCatchesUpWhenItIsBack() {
        long page = editor.page(null, "accordi");
        var known = site.current();
        editor.write(page, ITALIAN, "Nuovo");

        loader.goAway();
        editor.publish(page, ITALIAN);

        int asked = loader.asked();
        IntStream.range(0, 100).forEach(i -> assertThat(site.current()).isSameAs(known));
        assertThat(loader.asked()).as("no reader asks").isEqualTo(asked);

        loader.comeBack();
        assertThat(follower.read()).isTrue();
        assertThat(title("accordi")).isEqualTo("Nuovo");
    }

    @Test
    void aChangeThatIsCommittedWhileReadingFailsIsNotForgotten() {
        long page = editor.page(null, "accordi");
        editor.write(page, ITALIAN, "Due");
        editor.publish(page, ITALIAN);
        editor.write(page, ITALIAN, "Tre");

        loader.failOnceAfter(() -> editor.publish(page, ITALIAN));
        assertThat(follower.read()).isFalse();
        follower.read();

        assertThat(title("accordi")).isEqualTo("Tre");
    }

    @Test
    void beforeTheFirstReadingThereIsNothingAndNobodyWaitsForIt() {
        editor.page(null, "accordi");
        var node = container.anotherNode();
        var late = new InterruptibleLoader(node.get(SnapshotLoader.class));
        node.put(SnapshotLoader.class, late);
        late.goAway();
        var fresh = node.get(PublishedSite.class);

        assertThat(node.get(SnapshotFollower.class).read()).isFalse();
        assertThat(fresh.find()).isEmpty();
        assertThatThrownBy(fresh::current).isInstanceOf(SiteNotReadException.class);

        late.comeBack();
        node.get(SnapshotFollower.class).read();
        assertThat(fresh.current().textAt(ITALIAN, "accordi")).isPresent();
    }

    @Test
    void aSnapshotStaysAsItWas() {
        long page = editor.page(null, "accordi");
        var before = site.current();

        editor.rename(page, ITALIAN, "intese");

        assertThat(before.textAt(ITALIAN, "accordi")).isPresent();
        assertThat(before.redirectAt(ITALIAN, "accordi")).isEmpty();
    }

    @Test
    void manyReadersAndEditorsAtOnceAlwaysReadWhatTheyPublished() {
        var editors = IntStream.range(0, 4).<Callable<?>>mapToObj(i -> {
            long page = editor.draft(null, ITALIAN, "pagina-" + i);
            return () -> {
                for (int round = 0; round < 8; round++) {
                    var title = "Titolo " + i + "." + round;
                    editor.write(page, ITALIAN, title);
                    editor.publish(page, ITALIAN);
                    assertThat(site.current().text(page, ITALIAN).orElseThrow().title())
                            .isEqualTo(title);
                }
                return null;
            };
        });

        assertThat(Race.run(editors.toList())).isEmpty();

        assertThat(site.current()).usingRecursiveComparison().isEqualTo(loader.load());
    }

    private String title(String path) {
        return site.current().textAt(ITALIAN, path).orElseThrow().title();
    }
}
