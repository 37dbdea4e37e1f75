package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every screen of the desk and every form on it while the database is stopped: none fails with a 500, and no input is lost. */
@Tag("acceptance")
@Deployed
class DeskOutageIT {

    private static final String INPUT = "Scritto mentre la base dati non c’è";

    /** Portico logs only a few lines itself; the rest is from connection pools and providers, for each connection that fails. */
    private static final int LOG_LINES = 1_000;

    private final Site site;
    private final DeskClient desk;
    private final DeskWork work;
    private final String page;
    private final Map<String, Document> screens = new LinkedHashMap<>();
    private final SoftAssertions softly = new SoftAssertions();

    DeskOutageIT(Site site) {
        this.site = site;
        desk = DeskClient.of(site, new TestEditors(site.database()).with("PUBLISHER", "ADMINISTRATOR"));
        work = new DeskWork(desk);
        page = work.create(DeskWork.unique("Mentre manca"));
    }

    @Test
    void everyScreenReportsTheOutageAndKeepsInput() {
        paths().forEach(path -> screens.put(path, desk.open(path)));
        long before = logLines();
        Document outageScreen;
        site.database().stop();
        try {
            outageScreen = desk.send(
                    screens.get("/redazione/pagina" + query("")),
                    "#it-form",
                    Map.of("it-title", INPUT, "it-body", "<p>" + INPUT + "</p>"),
                    "it-save");
            assertUnavailable("the first request during the outage");
            softly.assertThat(outageScreen.select("[id=it-title]").text()).isEqualTo(INPUT);
            softly.assertThat(outageScreen.select("textarea[id=it-body]").text())
                    .isEqualTo("<p>" + INPUT + "</p>");
            softly.assertThat(outageScreen.select("[role=alert]").text()).isNotBlank();
            screens.forEach(this::tryScreen);
            assertScriptsGetJson();
            assertSignInUnavailable();
        } finally {
            site.database().start();
        }
        softly.assertAll();
        awaitDesk();
        long lines = logLines() - before;
        site.server().measurements().note("log lines of an outage with " + screens.size() + " screens", "" + lines);

        desk.send(outageScreen, "main form", Map.of(), "");

        assertThat(desk.last().status()).isEqualTo(200);
        assertThat(desk.open("/redazione/pagina?id=" + page).select("#it-title").val())
                .isEqualTo(INPUT);
        assertThat(lines).as("lines of the server's log").isLessThan(LOG_LINES);
    }

    private String query(String other) {
        return "?text=it&list=changed&link=0&id=" + (other.isEmpty() ? page : other);
    }

    private Stream<String> paths() {
        var newest = site.database()
                .query("select login from editor order by id desc limit 1")
                .get(0)
                .get(0);
        return Stream.concat(Stream.of(""), DeskWork.screens().stream().map("/"::concat))
                .map(name -> "/redazione" + name + query("") + (name.endsWith("/account") ? "&login=" + newest : ""));
    }

    private void tryScreen(String path, Document screen) {
        desk.open(path);
        assertUnavailable(path);
        for (var form : screen.select("main form[method=post]")) {
            var inputs = inputs(form);
            var answer = desk.send(screen, form.cssSelector(), inputs, button(form));
            assertUnavailable(path + " " + form.cssSelector());
            for (var name : inputs.keySet()) {
                if (!form.hasAttr("enctype") && form.select("[type=password]").isEmpty()) {
                    softly.assertThat(answer.select("[name=" + name + "]").eachAttr("value")
                                    + answer.select("textarea[name=" + name + "]")
                                            .text())
                            .as(path + " " + name)
                            .contains(INPUT);
                }
            }
        }
    }

    private static Map<String, String> inputs(Element form) {
        Map<String, String> inputs = new TreeMap<>();
        form.select("textarea, input[type=text]:not([readonly])")
                .forEach(input -> inputs.put(input.attr("name"), INPUT));
        return inputs;
    }

    private static String button(Element form) {
        var buttons = form.select("button[name], input[type=submit]");
        return buttons.isEmpty() ? "" : buttons.get(0).attr("name");
    }

    private void assertUnavailable(String what) {
        var answer = desk.last();
        softly.assertThat(answer.status()).as(what).isEqualTo(503);
        softly.assertThat(answer.header("Retry-After")).as(what).contains("60");
        softly.assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
        softly.assertThat(answer.html().select("main h1").text()).as(what).contains("La redazione non è disponibile");
    }

    private void assertScriptsGetJson() {
        for (var path : List.of(
                "/redazione/pagina/bozza",
                "/redazione/pagina/salva",
                "/redazione/pagina/controlli",
                "/redazione/file/carica")) {
            var answer = desk.ask("POST", path, "Sec-Fetch-Mode", "cors");
            softly.assertThat(answer.status()).as(path).isEqualTo(503);
            softly.assertThat(answer.text()).as(path).startsWith("{\"fault\":");
        }
    }

    private void assertSignInUnavailable() {
        softly.assertThat(site.get("/redazione/accesso").status()).isEqualTo(200);
        var answer = site.post(
                "/redazione/accesso", Map.of("login", "anna", "password", "una frase lunga"), "Origin", site.address());
        softly.assertThat(answer.status()).as("sign-in").isEqualTo(503);
        softly.assertThat(answer.header("Retry-After")).isPresent();
        softly.assertThat(site.get("/anteprima/abcdefghijklmnopqrstuvwx").status())
                .isEqualTo(503);
    }

    private void awaitDesk() {
        Waiting.until("The desk is not available again; see " + site.server().log(), () -> {
            desk.open("/redazione");
            return desk.last().status() == 200;
        });
    }

    private long logLines() {
        try (var lines = Files.lines(site.server().log(), StandardCharsets.ISO_8859_1)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
