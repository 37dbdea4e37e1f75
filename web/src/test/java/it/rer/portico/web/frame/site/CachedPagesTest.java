package it.rer.portico.web.frame.site;

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

    private final CachedPages kept = new CachedPages(TestConfiguration.with(Option.PAGE_CACHE_SIZE, "1"));

    @Test
    void whatIsKeptIsFoundUnderItsWholeKey() {
        var page = page("a");
        kept.keep(key(1, "/it/a"), page);

        assertThat(kept.find(key(1, "/it/a"))).containsSame(page);
        assertThat(kept.find(key(2, "/it/a"))).isEmpty();
        assertThat(kept.find(key(1, "/en/a"))).isEmpty();
        assertThat(kept.find(new CachedPages.Key(1, "/it/a", "from=1"))).isEmpty();
    }

    @Test
    void aPageOfANewStateLetsThoseOfOldOnesGo() {
        kept.keep(key(1, "/it/a"), page("a"));
        kept.keep(key(1, "/it/b"), page("b"));
        kept.keep(key(2, "/it/a"), page("a2"));

        assertThat(kept.find(key(1, "/it/a"))).isEmpty();
        assertThat(kept.find(key(1, "/it/b"))).isEmpty();
        assertThat(kept.find(key(2, "/it/a"))).isPresent();
    }

    @Test
    void aPageInANewTemplateLetsThoseInOldOnesGoAndLeavesWhatStandsInNone() {
        kept.keep(inTemplate(1, 1), page("old template"));
        kept.keep(key(1, "/portlets/footer/it/a"), page("block"));
        kept.keep(inTemplate(1, 2), page("new template"));
        kept.keep(inTemplate(1, 1), page("too late"));

        assertThat(kept.find(inTemplate(1, 1))).isEmpty();
        assertThat(kept.find(inTemplate(1, 2))).isPresent();
        assertThat(kept.find(key(1, "/portlets/footer/it/a"))).isPresent();

        kept.keep(key(2, "/portlets/footer/it/a"), page("new state"));
        assertThat(kept.find(inTemplate(1, 2))).isEmpty();
    }

    private static CachedPages.Key inTemplate(long number, long version) {
        return new CachedPages.Key(number, version, "/it/a", "");
    }

    @Test
    void aPageThatWasFinishedTooLateIsNotKept() {
        kept.keep(key(2, "/it/a"), page("new"));
        kept.keep(key(1, "/it/a"), page("old"));

        assertThat(kept.find(key(1, "/it/a"))).isEmpty();
    }

    @Test
    void aPageIsMadeOnlyIfItIsNotKept() throws Exception {
        var made = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            kept.findOrKeep(key(1, "/sitemap.xml"), () -> page("made " + made.incrementAndGet()));
        }

        assertThat(made).hasValue(1);
    }

    @Test
    void aPageThatManyAskForAtOnceIsMadeOnce() throws Exception {
        var made = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var readers = 20;
        var asked = new CountDownLatch(readers);
        var threads = Executors.newFixedThreadPool(readers);
        try {
            var pages = IntStream.range(0, readers)
                    .mapToObj(reader -> threads.submit(() -> {
                        asked.countDown();
                        return kept.findOrKeep(key(1, "/it/a"), () -> {
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
    void noMoreIsKeptThanTheOperatorAllows() {
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            var noise = new byte[100_000];
            random.nextBytes(noise);
            kept.keep(key(1, "/it/" + i), FinishedPage.of(200, "text/html", FinishedPage.REVALIDATE, noise));
        }

        assertThat(IntStream.range(0, 60)
                        .filter(i -> kept.find(key(1, "/it/" + i)).isPresent())
                        .count())
                .as("pages of 100 kB within 1 MB")
                .isBetween(1L, 10L);
    }

    @Test
    void whatReadersMayVaryDrivesNoPageOut() {
        kept.keep(key(1, "/it/a"), page("a"));
        for (int i = 0; i < 5_000; i++) {
            kept.keep(variant(i), page("b"));
        }

        assertThat(IntStream.range(0, 5_000)
                        .filter(i -> kept.find(variant(i)).isPresent())
                        .count())
                .as("blocks of 2.5 kB within 128 kB")
                .isBetween(1L, 60L);
        assertThat(kept.find(key(1, "/it/a"))).isPresent();
    }

    private static CachedPages.Key variant(int number) {
        return new CachedPages.Key(1, "/portlets/rating/it", "address " + number + " " + "x".repeat(1_000));
    }

    @Test
    void aVariantOfAnOldStateIsLetGoToo() {
        var old = new CachedPages.Key(1, "/portlets/rating/it", "address");
        kept.keep(old, page("a"));
        kept.keep(key(2, "/it/a"), page("b"));

        assertThat(kept.find(old)).isEmpty();
    }

    private static CachedPages.Key key(long number, String place) {
        return new CachedPages.Key(number, place, "");
    }

    private static FinishedPage page(String text) {
        return FinishedPage.text("text/html", text);
    }
}
