package it.rer.portico.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.NewPage;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.PathTakenException;
import it.rer.portico.content.page.Publishing;
import it.rer.portico.content.page.Translation;
import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.moderation.ModerationQueue;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.rating.RatedText;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingValue;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DomainInContainerIT {

    private static final int THREADS = 8;
    private static final int RATINGS = 1000;

    @Inject
    private Drafting drafting;

    @Inject
    private Publishing publishing;

    @Inject
    private PublishedSite site;

    @Inject
    private Ratings ratings;

    @Inject
    private ModerationQueue queue;

    @Inject
    private ChangeFeed feed;

    @Resource
    private ManagedExecutorService threads;

    @Deployment
    static WebArchive portico() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("portico.test.war")))
                .addClass(DomainInContainerIT.class);
    }

    /** At once, unless the machine is busy: whoever publishes waits for a moment only. */
    @Test
    void aPublishIsInWhatReadersGet() throws InterruptedException {
        var draft = create("subito");

        assertTrue(site.current().textAt(Language.ITALIAN, "subito").isEmpty());
        publishing.publish(draft.page().id(), Language.ITALIAN, draft.version());

        assertTrue(site.awaitNewer(feed.latest() - 1, Duration.ofMinutes(1)));
        assertEquals(
                "Titolo",
                site.current().textAt(Language.ITALIAN, "subito").orElseThrow().title());
    }

    @Test
    void aRefusedPublishLeavesNoTrace() {
        var draft = create("rifiutata");
        long before = feed.latest();

        assertThrows(
                ConflictException.class,
                () -> publishing.publish(draft.page().id(), Language.ITALIAN, draft.version() + 1));

        assertEquals(before, feed.latest());
        assertTrue(site.current().textAt(Language.ITALIAN, "rifiutata").isEmpty());
    }

    @Test
    void ofTwoWhoPublishOnePageOneWinsAndTheOtherIsTold() throws Exception {
        var draft = create("contesa");
        Callable<Translation> publish = () -> publishing.publish(draft.page().id(), Language.ITALIAN, draft.version());

        assertInstanceOf(ConflictException.class, onlyRefusal(together(List.of(publish, publish))));
    }

    @Test
    void ofTwoPagesThatClaimOneAddressOneGetsIt() throws Exception {
        Callable<Translation> claim = () -> create("ambita");

        assertInstanceOf(PathTakenException.class, onlyRefusal(together(List.of(claim, claim))));
    }

    @Test
    void aThousandRatingsFromEightThreadsAreAThousandRows() throws Exception {
        var page = create("votata");
        var text = new RatedText(
                page.page().id(), Language.ITALIAN, page.draft().orElseThrow().id(), "Titolo");
        var work = new ArrayList<Callable<Void>>();
        for (int thread = 0; thread < THREADS; thread++) {
            work.add(() -> {
                for (int i = 0; i < RATINGS / THREADS; i++) {
                    ratings.ratePage(text, new RatingValue(RatingScale.THUMBS, i % 2, null, null), Admission.COUNTED);
                }
                return null;
            });
        }

        for (var done : together(work)) {
            done.get();
        }

        var summary = queue.counted(ModerationSubject.page(page.page().id(), RatingScale.THUMBS));
        assertEquals(RATINGS, summary.count());
        assertEquals(0.504, summary.average(), 0.01);
    }

    private Translation create(String slug) {
        return drafting.create(new NewPage(
                null,
                0,
                PageKind.DOCUMENT,
                true,
                Language.ITALIAN,
                new Slug(slug),
                new PageText(new PageContent("Titolo", "Descrizione", "<p>Testo</p>"))));
    }

    /** Runs all at the same moment, as far as a machine can. */
    private <T> List<Future<T>> together(List<Callable<T>> tasks) throws InterruptedException {
        var ready = new CountDownLatch(tasks.size());
        var done = new ArrayList<Future<T>>();
        for (var task : tasks) {
            done.add(threads.submit(() -> {
                ready.countDown();
                assertTrue(ready.await(120, TimeUnit.SECONDS));
                return task.call();
            }));
        }
        return done;
    }

    private static Throwable onlyRefusal(List<? extends Future<?>> outcomes) throws InterruptedException {
        var refusals = new ArrayList<Throwable>();
        for (var outcome : outcomes) {
            try {
                outcome.get();
            } catch (ExecutionException e) {
                refusals.add(e.getCause());
            }
        }
        assertEquals(1, refusals.size(), () -> "refusals: " + refusals);
        assertInstanceOf(PorticoException.class, refusals.get(0));
        return refusals.get(0);
    }
}
