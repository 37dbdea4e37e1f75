package it.rer.portico.web.frame.template;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.origin.Origins;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of our pages as the portal behaves well, badly or not at all. */
class HostTemplateSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TestPortal portal = new TestPortal();
    private final HostTemplates templates = new HostTemplates();
    private final HostTemplateSource source = source(List.of(ITALIAN));
    private final List<String> log = new ArrayList<>();
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private HostTemplateSource source(List<Language> languages) {
        var hosts = new Origins(List.of(portal.origin(), "http://static.example.org"));
        return new HostTemplateSource(portal.address(), languages, hosts, new PortalClient(hosts, PATIENCE), templates);
    }

    @BeforeEach
    void listen() {
        Logger.getLogger(HostTemplateSource.class.getName()).addHandler(recorder);
    }

    @AfterEach
    void end() {
        Logger.getLogger(HostTemplateSource.class.getName()).removeHandler(recorder);
        portal.close();
    }

    private static String template(String name) {
        return "<!DOCTYPE html><html lang=\"it\"><head><!-- portico:head --></head><body><header>" + name
                + "</header><!-- portico:main --><footer>f</footer></body></html>";
    }

    private void assertWorn(String name) {
        assertThat(templates.current().of(ITALIAN).before()).isEqualTo("<header>" + name + "</header>");
    }

    @Test
    void aGoodTemplateIsWornAndItsChangeToo() {
        portal.sends(template("a"));
        source.look();
        assertWorn("a");
        long version = templates.current().version();

        portal.sends(template("b"));
        source.look();

        assertWorn("b");
        assertThat(templates.current().version()).isGreaterThan(version);
        assertThat(log).hasSize(2).allMatch(line -> line.startsWith("INFO ") && line.contains("is in use"));
    }

    @Test
    void anUnchangedTemplateIsAskedForByItsTagAndMovesNothing() {
        portal.sends(template("a"), "ETag", "\"1\"", "Last-Modified", "Sun, 22 Nov 2026 10:00:00 GMT");
        source.look();
        long version = templates.current().version();
        portal.answersStatus(304);
        source.look();

        assertThat(portal.requests())
                .extracting(TestPortal.Request::ifNoneMatch)
                .containsExactly(null, "\"1\"");
        assertThat(templates.current().version()).isEqualTo(version);
        assertWorn("a");
        assertThat(log).hasSize(1);
    }

    @Test
    void withoutATagTheDateIsAskedBy() {
        portal.sends(template("a"), "Last-Modified", "Sun, 22 Nov 2026 10:00:00 GMT");
        source.look();
        source.look();

        assertThat(portal.requests())
                .extracting(TestPortal.Request::ifModifiedSince)
                .containsExactly(null, "Sun, 22 Nov 2026 10:00:00 GMT");
        assertThat(log).as("the same content is no news").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 403, 404, 500, 503})
    void beforeAnyGoodTemplateOurOwnIsShownAndTheLogSaysSoOnce(int status) {
        portal.answersStatus(status == 304 ? 500 : status);
        source.look();
        source.look();

        assertThat(templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(log).singleElement().asString().startsWith("WARNING ").contains("our own header and footer");
    }

    @Test
    void whileThePortalIsAwayTheLastGoodTemplateIsWorn() {
        portal.sends(template("a"));
        source.look();
        portal.answersStatus(500);
        source.look();
        source.look();
        assertWorn("a");
        portal.sends(template("a"));
        source.look();

        assertThat(log).hasSize(3);
        assertThat(log.get(1)).startsWith("WARNING ").contains("the portal answers 500", "the last good one");
        assertThat(log.get(2)).startsWith("INFO ").contains("is in use");
    }

    @Test
    void aPortalThatIsNotThereAtAllIsAFailureAsAnyOther() {
        portal.close();
        source.look();

        assertThat(templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(log).singleElement().asString().contains("ConnectException");
    }

    @Test
    void thePortalTakesItsTemplateBackWith410() {
        portal.sends(template("a"), "ETag", "\"1\"");
        source.look();
        portal.answersStatus(410);
        source.look();
        source.look();

        assertThat(templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(log).hasSize(2);
        assertThat(log.get(1)).startsWith("INFO ").contains("withdrawn");
        assertThat(portal.requests().get(2).ifNoneMatch()).isNull();
    }

    @Test
    void aTemplateThatCannotBeUsedLeavesTheLastGoodOneAndIsAskedForAnew() {
        portal.sends(template("a"), "ETag", "\"1\"");
        source.look();
        portal.sends(template("b").replace("<header>", "<header><h1>B</h1>"), "ETag", "\"2\"");
        source.look();
        assertWorn("a");
        portal.answersStatus(304);
        source.look();

        assertThat(portal.requests())
                .extracting(TestPortal.Request::ifNoneMatch)
                .containsExactly(null, "\"1\"", "\"1\"");
        assertThat(log).hasSize(3);
        assertThat(log.get(1)).contains("it has an h1");
        assertThat(log.get(2)).startsWith("INFO ");
    }

    @Test
    void aSlowPortalIsNotWaitedForLong() {
        var lookedAway = new CountDownLatch(1);
        portal.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write("<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            pauseUntil(lookedAway);
        });
        source.look();
        lookedAway.countDown(); // while the portal was still at it

        assertThat(log).singleElement().asString().contains("it did not come within 2 seconds");
    }

    private static void pauseUntil(CountDownLatch sign) {
        try {
            sign.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aHugeTemplateIsRefused() {
        portal.sends(template("a".repeat(PortalClient.MOST_BYTES)));
        source.look();

        assertThat(templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(log).singleElement().asString().contains("larger than 262144 bytes");
    }

    @Test
    void onlyHtmlInUtf8IsRead() {
        refused("it is not in UTF-8, but in iso-8859-1", "text/html; charset=\"ISO-8859-1\"", StandardCharsets.UTF_8);
        refused("its bytes are not UTF-8", "text/html", StandardCharsets.ISO_8859_1);
        refused("it is not text/html, but 'application/json'", "application/json", StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSentCompressedIsRefused() {
        portal.sends(template("a"), "Content-Encoding", "gzip");
        source.look();

        assertThat(templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(log).singleElement().asString().contains("compressed");
    }

    private void refused(String why, String type, Charset charset) {
        log.clear();
        portal.answers(exchange -> TestPortal.send(exchange, template("è").getBytes(charset), type));
        source(List.of(ITALIAN)).look();

        assertThat(templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(log).singleElement().asString().contains(why);
    }

    @Test
    void aRedirectIsFollowedWithinThePortal() {
        portal.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/template")) {
                exchange.getResponseHeaders().set("Location", "/new/template");
                exchange.sendResponseHeaders(301, -1);
            } else {
                var html = template("a").replace("<header>a", "<header><a href=\"x\">a</a>");
                TestPortal.send(exchange, html.getBytes(StandardCharsets.UTF_8), "text/html");
            }
        });
        source.look();

        assertThat(templates.current().of(ITALIAN).before()).contains("href=\"" + portal.origin() + "/new/x\"");
    }

    @Test
    void aRedirectToAForeignHostIsNotFollowed() {
        try (var foreign = new TestPortal()) {
            foreign.sends(template("a"));
            portal.answers(exchange -> {
                exchange.getResponseHeaders().set("Location", foreign.address().toString());
                exchange.sendResponseHeaders(302, -1);
            });
            source.look();

            assertThat(foreign.requests()).isEmpty();
            assertThat(log).singleElement().asString().contains(foreign.origin(), "no host of the portal");
        }
    }

    @Test
    void aRedirectInARingEnds() {
        portal.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/template");
            exchange.sendResponseHeaders(302, -1);
        });
        source.look();

        assertThat(portal.requests()).hasSize(4);
        assertThat(log).singleElement().asString().contains("more than 3 times");
    }

    @Test
    void oneTemplateForAllLanguagesSaysInWhichItIsWritten() {
        portal.sends(template("a"));
        source(List.of(ITALIAN, ENGLISH)).look();

        assertWorn("a");
        assertThat(templates.current().of(ENGLISH).before()).isEqualTo("<header lang=\"it\">a</header>");
        assertThat(templates.current().of(ENGLISH).after()).isEqualTo("<footer lang=\"it\">f</footer>");
    }

    @Test
    void whatIsLeftOutIsInTheLog() {
        portal.sends(template("<script src=\"https://evil.example/x.js\"></script><b onclick=\"x()\">a</b>"));
        source.look();

        assertWorn("<b>a</b>");
        assertThat(log)
                .singleElement()
                .asString()
                .contains("without attribute onclick of b, script https://evil.example/x.js");
    }
}
