package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.Waiting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Citizens can read while the database hangs and others send ratings. The database is resumed only after all pages were read, so that a
 * reader who waited for it would run into the client's timeout of 30 seconds.
 */
@Tag("acceptance")
@Deployed
class HangingDatabaseIT {

    private static final int RATINGS = 50;
    /** How many ratings the service lets into the database at once. */
    private static final int CONCURRENT_RATINGS = 4;

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Site site;
    private final ReadingTimes times;
    private final ExecutorService threads = Executors.newFixedThreadPool(RATINGS);
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    private String page;
    private String title;
    private String file;

    HangingDatabaseIT(Site site) {
        this.site = site;
        times = new ReadingTimes(site);
    }

    @BeforeEach
    void publishAFile() {
        var work = work();
        title = DeskWork.unique("Con un documento");
        page = work.create(title);
        var id = work.upload("modulo.pdf");
        work.write(page, "it", title, "<p><a href=\"media:" + id + "\">Il modulo</a></p>");
        work.publish(page);
        file = site.get(path()).html().select("main a[href^=/media/]").attr("href");
        assertThat(site.get(file).status()).isEqualTo(200);
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void pagesAreServedAndRatingsRefusedWithTheirText() throws Exception {
        var name = DeskWork.unique("In attesa");
        site.database().suspend();
        List<Future<?>> sent;
        try {
            sent = rate(name);
            times.measure("reading while the database hangs", path(), file);
            assertPagesAreServed();
            for (int i = 0; i < RATINGS - CONCURRENT_RATINGS; i++) {
                awaitRefusal(name);
            }
        } finally {
            site.database().resume();
        }
        for (var each : sent) {
            each.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        }

        var confirmed =
                answers.stream().filter(answer -> answer.status() == 303).count();
        assertThat(answers).allMatch(answer -> answer.status() == 303 || answer.status() == 503);
        assertThat(stored(name)).as("ratings that were confirmed").isGreaterThanOrEqualTo(confirmed);
        assertEverythingWorks();
    }

    @Test
    void pagesAreServedWhileATableIsLocked() throws Exception {
        var name = DeskWork.unique("Davanti alla porta");
        try (var connection = lock("revision")) {
            changeElsewhere();
            var sent = rate(name);
            times.measure("reading while revision is locked", path(), file);
            assertPagesAreServed();
            connection.rollback();
            for (var each : sent) {
                each.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            }
        }
        assertThat(stored(name))
                .as("ratings that were confirmed")
                .isEqualTo(answers.stream()
                        .filter(answer -> answer.status() == 303)
                        .count());
        assertEverythingWorks();
    }

    @Test
    void pagesAreServedWhileTheDatabaseIsStopped() {
        site.database().stop();
        try {
            times.measure("reading while the database is gone", path(), file);
            assertPagesAreServed();
        } finally {
            site.database().start();
        }
        assertEverythingWorks();
    }

    private List<Future<?>> rate(String name) {
        var sent = new ArrayList<Future<?>>();
        for (int i = 0; i < RATINGS; i++) {
            var form = Map.of("answer", "yes", "comment", name + " " + i);
            sent.add(threads.submit(() -> answers.add(site.post(Site.RATING, form))));
        }
        return sent;
    }

    private void awaitRefusal(String name) throws InterruptedException {
        var answer = answers.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer).as("a response while the database hangs").isNotNull();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.required("Retry-After")).isEqualTo("60");
        assertThat(answer.html().select("#rating-comment").val()).startsWith(name);
        answers.add(answer);
    }

    private void assertPagesAreServed() {
        for (var address : List.of(Site.ITALIAN, Site.ENGLISH, path(), file, "/sitemap.xml", "/it/-/feed.atom")) {
            assertThat(site.get(address).status()).as(address).isEqualTo(200);
        }
        assertThat(site.ask("HEAD", file).required("Content-Length")).isEqualTo("15");
        var tag = site.ask("HEAD", file).required("ETag");
        assertThat(site.get(file, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(site.get("/it/non-esiste").status()).isEqualTo(404);
    }

    /** Publishing and ratings work again. */
    private void assertEverythingWorks() {
        Waiting.until(
                "Ratings are not accepted again",
                () -> site.post(Site.RATING, Map.of("answer", "yes")).status() == 303);
        var words = DeskWork.unique("Di nuovo");
        var work = work();
        work.write(page, "it", title, "<p>" + words + "</p>");
        work.publish(page);
        Waiting.until(
                "Changes are not shown again", () -> site.get(path()).text().contains(words));
    }

    private long stored(String name) {
        return site.database().count("select count(*) from page_rating where comment like ?", name + "%");
    }

    private Connection lock(String table) throws SQLException {
        var database = site.database();
        var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }

    /** Records a change of the whole site, as another node would. */
    private void changeElsewhere() {
        site.database()
                .execute(
                        "update change_counter set number = number + 1",
                        "insert into change (number, kind, page_id, at) select number, 'MOVED', " + page
                                + ", now() from change_counter");
    }

    private DeskWork work() {
        return new DeskWork(DeskClient.of(site, new TestEditors(site.database()).with("PUBLISHER")));
    }

    private String path() {
        return "/it/" + DeskWork.path(title);
    }
}
