package it.rer.portico.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.DemoEditors;
import it.rer.portico.testing.SmallDisk;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server as {@code mvn -Prun} starts it, on its H2 file, while citizens rate and an editor publishes: its disk is filled and freed
 * again, and it is killed. Whoever was thanked finds it kept. That it is killed often is for the tests of the domain.
 */
class KilledRunIT {

    private static final Path TARGET =
            Path.of(System.getProperty("portico.test.war")).getParent();
    private static final String PAGE = "/it/relazioni-internazionali/attivita-internazionali";
    private static final String RATING = "/portlets/rating" + PAGE;
    private static final String FULL = "disco pieno";
    private static final String LOGIN = "editore";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CITIZENS = 3;
    private static final int RATINGS = 200;
    private static final int PUBLISHES = 3;
    private static final int MEGABYTES = 128;

    private final Queue<String> thanked = new ConcurrentLinkedQueue<>();
    private final Queue<String> published = new ConcurrentLinkedQueue<>();
    private SmallDisk disk;
    private RunSettings settings;
    private PayaraMicro server;
    private volatile boolean killed;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        if (SmallDisk.isPossible()) {
            disk = SmallDisk.at(folder, MEGABYTES);
        }
        var properties = new Properties();
        properties.setProperty("portico.data.dir", folder.toString());
        properties.setProperty("portico.http.port", Integer.toString(freePort()));
        properties.setProperty("portico.rating.limit", "0");
        settings = RunSettings.of(properties, Map.of(), folder);
        server = new PayaraMicro(TARGET, settings);
        server.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws IOException {
        killed = true;
        server.stop();
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void whatIsConfirmedSurvivesAFullDiskAndAKill() throws Exception {
        assertThat(Files.readString(server.log())).doesNotContain("WRITE_DELAY");
        for (int citizen = 0; citizen < CITIZENS; citizen++) {
            begin(ratings("c" + citizen));
        }
        begin(publishes());
        await(() -> thanked.size() >= RATINGS && published.size() >= PUBLISHES);

        fillAndFreeTheDisk();

        int before = thanked.size();
        await(() -> thanked.size() >= before + RATINGS);
        server.kill();
        killed = true;
        assertNothingLost();
    }

    private void fillAndFreeTheDisk() throws Exception {
        if (disk == null) {
            say("The full disk was NOT tried: to make a small file system needs root on Linux");
            return;
        }
        var citizen = Visitor.citizen(settings.address());
        var refused = firstRefused(citizen);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains(FULL);
        assertThat(citizen.get(PAGE).statusCode()).isEqualTo(200);

        disk.free();
        await(() -> citizen.post(RATING, rating("spazio")).statusCode() == 303);
    }

    /** H2 may find some space in its own file, and is left none. */
    private HttpResponse<String> firstRefused(Visitor citizen) throws Exception {
        var answer = new AtomicReference<HttpResponse<String>>();
        await(() -> {
            disk.fill();
            answer.set(citizen.post(RATING, rating(FULL)));
            return answer.get().statusCode() == 503;
        });
        return answer.get();
    }

    private static Map<String, String> rating(String comment) {
        return Map.of("answer", "yes", "comment", comment, "elapsed", "5000");
    }

    /** A citizen who rates, again and again. */
    private Callable<?> ratings(String name) {
        var citizen = Visitor.citizen(settings.address());
        return () -> {
            var comment = name + "-" + Instant.now().toEpochMilli() + "-" + thanked.size();
            if (citizen.post(RATING, rating(comment)).statusCode() == 303) {
                thanked.add(comment);
            }
            return comment;
        };
    }

    /** An editor who publishes a page, again and again, and looks each time at what citizens read. */
    private Callable<?> publishes() throws Exception {
        var password = server.signIns().stream()
                .filter(line -> line.startsWith(DemoEditors.ANNOUNCEMENT + LOGIN + " "))
                .map(line -> line.substring((DemoEditors.ANNOUNCEMENT + LOGIN + " ").length()))
                .findFirst()
                .orElseThrow();
        var editor = Visitor.editor(settings.address(), LOGIN, password);
        var page = editor.press("/redazione/nuova", "#new", Map.of("new-title", "Prova", "new-create", "x"))
                .select("#d-editing")
                .attr("data-page");
        return () -> {
            var title = "Prova " + Instant.now().toEpochMilli();
            editor.press(
                    "/redazione/pagina?id=" + page,
                    "#it-form",
                    Map.of(
                            "it-title", title,
                            "it-description", "Di che cosa si tratta, in breve.",
                            "it-body", "<p>Testo.</p>",
                            "it-save", "x"));
            editor.press("/redazione/pubblica?id=" + page, "#publish", Map.of("publish-publish", "x"));
            if (editor.get("/it/prova").body().contains("<h1")
                    && editor.get("/it/prova").body().contains(title)) {
                published.add(title);
            }
            return title;
        };
    }

    private void begin(Callable<?> work) {
        var thread = new Thread(() -> {
            while (!killed) {
                attempt(work);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Whatever goes wrong on a full disk or with a server that is killed was not confirmed. */
    private static void attempt(Callable<?> work) {
        try {
            work.call();
        } catch (Exception notConfirmed) {
            Thread.onSpinWait();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var until = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
    }

    private void assertNothingLost() throws SQLException {
        try (var connection = DriverManager.getConnection(settings.dbUrl(), settings.dbUser(), settings.dbPassword())) {
            var lostRatings = new HashSet<>(thanked);
            lostRatings.removeAll(column(connection, "select comment from page_rating"));
            var lostTexts = new HashSet<>(published);
            lostTexts.removeAll(column(
                    connection,
                    "select title from revision where exists (select 1 from change c"
                            + " join translation t on t.page_id = c.page_id where t.id = translation_id)"));

            say(String.format(
                    Locale.ROOT,
                    "Payara Micro on H2: killed once; %d ratings and %d publishes were confirmed over HTTP, %d and %d lost",
                    thanked.size(),
                    published.size(),
                    lostRatings.size(),
                    lostTexts.size()));
            assertThat(lostRatings).isEmpty();
            assertThat(lostTexts).isEmpty();
            assertThat(column(connection, "select count(*) from change where kind = 'PUBLISHED'"))
                    .allMatch(count -> Long.parseLong(count) >= published.size());
        }
    }

    private static Set<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new HashSet<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @SuppressWarnings("SystemOut") // figures for whoever reads the build
    private static void say(String line) {
        System.out.println(line);
    }
}
