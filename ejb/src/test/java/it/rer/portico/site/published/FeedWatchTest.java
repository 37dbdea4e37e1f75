package it.rer.portico.site.published;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.database.DatabaseReady;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.LogLines;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.ejb.TimerService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One thread follows the change feed of this node and others, even if the database hangs. */
@OnEveryPlatform
class FeedWatchTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Editor elsewhere;
    private final Editor editor;
    private final Container here;
    private final HangingLoader loader;
    private final PublishedSite site;
    private final FeedWatch watch;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final LogLines log = LogLines.of(PublishedSite.class);

    FeedWatchTest(Container container) {
        elsewhere = new Editor(container);
        here = container.anotherNode();
        loader = new HangingLoader(here.get(SnapshotLoader.class));
        here.put(SnapshotLoader.class, loader);
        site = here.get(PublishedSite.class);
        here.put(TimerService.class, noting(TimerService.class, List.of()));
        here.put(ManagedThreadFactory.class, noting(ManagedThreadFactory.class, threads));
        editor = new Editor(here);
        watch = here.get(FeedWatch.class);
    }

    /** Timers do nothing, since the tests call the timeout method; threads are real, and collected. */
    private static <T> T noting(Class<T> type, List<Thread> made) {
        return type.cast(Proxy.newProxyInstance(
                FeedWatchTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (!method.getName().equals("newThread")) {
                        return null;
                    }
                    var thread = new Thread((Runnable) arguments[0]);
                    made.add(thread);
                    return thread;
                }));
    }

    @AfterEach
    void end() throws InterruptedException {
        loader.goOn();
        watch.stop();
        for (var thread : threads) {
            thread.join(LONG.toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
        log.close();
    }

    @Test
    void theSiteIsReadAtTheStart() {
        elsewhere.page(null, "accordi");

        begin();

        assertThat(reads("accordi")).isTrue();
    }

    @Test
    void whatTheStartItselfPublishesIsThereForTheFirstReader() {
        var reading = here.get(FirstReading.class);
        reading.onReady(new DatabaseReady());
        editor.page(null, "demo");

        reading.onPublished(new DatabaseReady());

        assertThat(threads).as("nobody follows the feed yet").isEmpty();
        assertThat(reads("demo")).isTrue();
    }

    @Test
    void whatAnotherNodePublishesIsReadByTheThread() throws InterruptedException {
        begin();
        watch.look();

        elsewhere.page(null, "accordi");

        assertThat(site.awaitNewer(0, LONG)).isTrue();
        assertThat(reads("accordi")).isTrue();
    }

    @Test
    void withoutChangesTheSnapshotStaysTheSame() throws InterruptedException {
        elsewhere.page(null, "accordi");
        begin();
        var before = site.current();
        watch.look();

        loader.awaitReadings(3);

        assertThat(site.current()).isSameAs(before);
    }

    @Test
    void whileAThreadRunsNoOtherIsStarted() {
        begin();
        watch.look();
        watch.look();

        assertThat(threads).hasSize(1);
        assertThat(log.levels()).isEmpty();
    }

    @Test
    void readersGetTheStateAtHandWhileAReadingHangs() throws InterruptedException {
        elsewhere.page(null, "accordi");
        begin();
        var before = site.current();
        loader.hang();
        watch.look();
        loader.awaitHanging();

        elsewhere.page(null, "altra");

        for (int i = 0; i < 1000; i++) {
            assertThat(site.current()).isSameAs(before);
        }
        assertThat(loader.isHanging()).isTrue();
        loader.goOn();
        assertThat(site.awaitNewer(before.number(), LONG)).isTrue();
        assertThat(reads("altra")).isTrue();
    }

    @Test
    void aCommitWaitsForAHangingDatabaseOnlyOnce() throws InterruptedException {
        begin();
        watch.look();
        loader.awaitReadings(2);
        loader.hang();
        loader.awaitHanging();

        long pages = editor.page(null, "accordi"); // waits until the timeout
        int waited = countOfWaits(() -> {
            for (int i = 0; i < 20; i++) {
                editor.write(pages, ITALIAN, "Titolo " + i);
                editor.publish(pages, ITALIAN);
            }
        });

        assertThat(waited).as("those that waited behind the first").isZero();
        assertThat(reads("accordi")).isFalse();
        assertThat(loader.isHanging()).isTrue();
    }

    @Test
    void aHangIsLoggedOnceThenEveryMinuteAndWhenItIsOver() throws InterruptedException {
        begin();
        loader.hang();
        watch.look();
        loader.awaitHanging();
        watch.look();
        assertThat(log.levels()).as("it may only be slow").isEmpty();

        for (int second = 0; second < 64; second++) {
            here.clock().advance(Duration.ofSeconds(1));
            watch.look();
        }
        assertThat(log.levels()).containsExactly(Level.WARNING);
        here.clock().advance(Duration.ofSeconds(1));
        watch.look();
        assertThat(log.levels()).containsExactly(Level.WARNING, Level.WARNING);

        int before = loader.readings();
        loader.goOn();
        loader.awaitReadings(before + 2);
        assertThat(log.levels()).containsExactly(Level.WARNING, Level.WARNING, Level.INFO);
    }

    @Test
    void theEndOfTheApplicationEndsTheThread() throws InterruptedException {
        begin();
        watch.look();
        loader.awaitReadings(2);

        watch.stop();

        threads.get(0).join(LONG.toMillis());
        assertThat(threads.get(0).isAlive()).isFalse();
    }

    private void begin() {
        here.get(FirstReading.class).onReady(new DatabaseReady());
        watch.start();
    }

    /** How often the current thread waited during some work. */
    private static int countOfWaits(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long before = threads.getThreadInfo(self).getWaitedCount();
        work.run();
        return (int) (threads.getThreadInfo(self).getWaitedCount() - before);
    }

    private boolean reads(String path) {
        return site.current().textAt(ITALIAN, path).isPresent();
    }
}
