package it.rer.portico.published;

import static it.rer.portico.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.database.DatabaseReady;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.ejb.TimerService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two nodes upon one database: what the first publishes, the second hears of by looking at the feed. */
@OnEveryPlatform
class FeedWatchTest {

    private final Editor elsewhere;
    private final Container here;
    private final InterruptibleLoader loader;
    private final PublishedSite site;
    private final FeedWatch watch;

    FeedWatchTest(Container container) {
        elsewhere = new Editor(container);
        here = container.anotherNode();
        loader = new InterruptibleLoader(here.get(SnapshotLoader.class));
        here.put(SnapshotLoader.class, loader);
        site = here.get(PublishedSite.class);
        here.put(TimerService.class, neverRinging());
        watch = here.get(FeedWatch.class);
    }

    /** The tests say when to look. */
    private static TimerService neverRinging() {
        return (TimerService) Proxy.newProxyInstance(
                FeedWatchTest.class.getClassLoader(),
                new Class<?>[] {TimerService.class},
                (self, method, arguments) -> null);
    }

    @Test
    void theSiteIsReadAtTheStart() {
        elsewhere.page(null, "accordi");

        here.get(FirstReading.class).onReady(new DatabaseReady());
        loader.goAway();

        assertThat(reads("accordi")).isTrue();
    }

    @Test
    void whatAnotherNodePublishedIsReadAfterTheNextLook() {
        site.current();
        elsewhere.page(null, "accordi");
        assertThat(reads("accordi")).isFalse();

        watch.look();

        assertThat(reads("accordi")).isTrue();
    }

    @Test
    void aLookAtAFeedThatStoodStillReadsNothingMore() {
        elsewhere.page(null, "accordi");
        site.current();
        var before = site.current();

        watch.look();
        watch.look();

        assertThat(site.current()).isSameAs(before);
    }

    @Test
    void whileTheDatabaseIsAwayItLooksEveryFiveSecondsAndThenCatchesUp() {
        site.current();
        elsewhere.page(null, "accordi");
        loader.goAway();
        watch.look();
        int asked = loader.asked();

        here.clock().advance(Duration.ofSeconds(4));
        watch.look();
        assertThat(loader.asked()).isEqualTo(asked);

        here.clock().advance(Duration.ofSeconds(1));
        watch.look();
        assertThat(loader.asked()).isEqualTo(asked + 1);

        loader.comeBack();
        here.clock().advance(Duration.ofSeconds(5));
        watch.look();
        assertThat(reads("accordi")).isTrue();
    }

    private boolean reads(String path) {
        return site.current().textAt(ITALIAN, path).isPresent();
    }
}
