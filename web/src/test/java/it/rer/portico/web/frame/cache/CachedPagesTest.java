package it.rer.portico.web.frame.cache;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.platform.http.FinishedPage;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CachedPagesTest {

    private final CachedPages cachedPages = new CachedPages(TestConfiguration.with(Option.PAGE_CACHE_SIZE, "1"));

    @Test
    void aCachedPageIsFoundUnderItsWholeKey() {
        var page = page("a");
        cachedPages.put(key(1, "/it/a"), page);

        assertThat(cachedPages.find(key(1, "/it/a"))).containsSame(page);
        assertThat(cachedPages.find(key(2, "/it/a"))).isEmpty();
        assertThat(cachedPages.find(key(1, "/en/a"))).isEmpty();
        assertThat(cachedPages.find(new CachedPages.Key(1, "/it/a", "from=1"))).isEmpty();
    }

    @Test
    void aPageOfANewSnapshotEvictsOlderOnes() {
        cachedPages.put(key(1, "/it/a"), page("a"));
        cachedPages.put(key(1, "/it/b"), page("b"));
        cachedPages.put(key(2, "/it/a"), page("a2"));

        assertThat(cachedPages.find(key(1, "/it/a"))).isEmpty();
        assertThat(cachedPages.find(key(1, "/it/b"))).isEmpty();
        assertThat(cachedPages.find(key(2, "/it/a"))).isPresent();
    }

    @Test
    void aPageInANewTemplateEvictsOnlyPagesInOlderOnes() {
        cachedPages.put(inTemplate(1, 1), page("old template"));
        cachedPages.put(key(1, "/portlets/footer/it/a"), page("block"));
        cachedPages.put(inTemplate(1, 2), page("new template"));
        cachedPages.put(inTemplate(1, 1), page("too late"));

        assertThat(cachedPages.find(inTemplate(1, 1))).isEmpty();
        assertThat(cachedPages.find(inTemplate(1, 2))).isPresent();
        assertThat(cachedPages.find(key(1, "/portlets/footer/it/a"))).isPresent();

        cachedPages.put(key(2, "/portlets/footer/it/a"), page("new state"));
        assertThat(cachedPages.find(inTemplate(1, 2))).isEmpty();
    }

    private static CachedPages.Key inTemplate(long number, long version) {
        return new CachedPages.Key(number, version, "/it/a", "");
    }

    @Test
    void anOutdatedPageIsNotCached() {
        cachedPages.put(key(2, "/it/a"), page("new"));
        cachedPages.put(key(1, "/it/a"), page("old"));

        assertThat(cachedPages.find(key(1, "/it/a"))).isEmpty();
    }

    @Test
    void aPageIsRenderedOnlyIfItIsNotCached() throws Exception {
        var made = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            cachedPages.findOrMake(key(1, "/sitemap.xml"), () -> page("made " + made.incrementAndGet()));
        }

        assertThat(made).hasValue(1);
    }

    @Test
    void parallelRequestsRenderAPageOnce() throws Exception {
        var made = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var readers = 20;
        var asked = new CountDownLatch(readers);
        var threads = Executors.newFixedThreadPool(readers);
        try {
            var pages = IntStream.range(0, readers)
                    .mapToObj(reader -> threads.submit(() -> {
                        asked.countDown();
                        return cachedPages.findOrMake(key(1, "/it/a"), () -> {
                            made.incrementAndGet();
                            await(begun);
                            return page("a");
                        });
                    }))
                    .toList();
            await(asked);
            begun.countDown();

            var first = pages.get(0).get();
            for (var page : pages) {
                assertThat(page.get()).isSameAs(first);
            }
            assertThat(made).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch sign) {
        try {
            assertThat(sign.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theCacheIsBoundedByTheOption() {
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            var noise = new byte[100_000];
            random.nextBytes(noise);
            cachedPages.put(key(1, "/it/" + i), FinishedPage.of(200, "text/html", FinishedPage.REVALIDATE, noise));
        }

        assertThat(IntStream.range(0, 60)
                        .filter(i -> cachedPages.find(key(1, "/it/" + i)).isPresent())
                        .count())
                .as("pages of 100 kB within 1 MB")
                .isBetween(1L, 10L);
    }

    @Test
    void variantsEvictNoPages() {
        cachedPages.put(key(1, "/it/a"), page("a"));
        for (int i = 0; i < 5_000; i++) {
            cachedPages.put(variant(i), page("b"));
        }

        assertThat(IntStream.range(0, 5_000)
                        .filter(i -> cachedPages.find(variant(i)).isPresent())
                        .count())
                .as("blocks of 2.5 kB within 128 kB")
                .isBetween(1L, 60L);
        assertThat(cachedPages.find(key(1, "/it/a"))).isPresent();
    }

    private static CachedPages.Key variant(int number) {
        return new CachedPages.Key(1, "/portlets/rating/it", "address " + number + " " + "x".repeat(1_000));
    }

    @Test
    void variantsOfAnOldSnapshotAreEvictedToo() {
        var old = new CachedPages.Key(1, "/portlets/rating/it", "address");
        cachedPages.put(old, page("a"));
        cachedPages.put(key(2, "/it/a"), page("b"));

        assertThat(cachedPages.find(old)).isEmpty();
    }

    private static CachedPages.Key key(long number, String path) {
        return new CachedPages.Key(number, path, "");
    }

    private static FinishedPage page(String text) {
        return FinishedPage.text("text/html", text);
    }
}
