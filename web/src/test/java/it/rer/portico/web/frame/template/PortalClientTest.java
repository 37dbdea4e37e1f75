package it.rer.portico.web.frame.template;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.frame.template.TestTemplateSource.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which answers of the portal are taken for a template, and which redirects lead to one. */
class PortalClientTest {

    @AutoClose
    private final TestTemplateSource source = new TestTemplateSource();

    @Test
    void aSlowPortalIsNotWaitedForLong() {
        var lookedAway = new CountDownLatch(1);
        source.portal.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write("<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            pauseUntil(lookedAway);
        });
        source.look();
        lookedAway.countDown(); // while the portal was still at it

        assertThat(source.log()).singleElement().asString().contains("it did not come within 2 seconds");
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
        source.portal.sends(template("a".repeat(PortalClient.MOST_BYTES)));
        source.look();

        assertThat(source.templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(source.log()).singleElement().asString().contains("larger than 262144 bytes");
    }

    @Test
    void onlyHtmlInUtf8IsRead() {
        refused("it is not in UTF-8, but in iso-8859-1", "text/html; charset=\"ISO-8859-1\"", StandardCharsets.UTF_8);
        refused("its bytes are not UTF-8", "text/html", StandardCharsets.ISO_8859_1);
        refused("it is not text/html, but 'application/json'", "application/json", StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSentCompressedIsRefused() {
        source.portal.sends(template("a"), "Content-Encoding", "gzip");
        source.look();

        assertThat(source.templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
        assertThat(source.log()).singleElement().asString().contains("compressed");
    }

    private static void refused(String why, String type, Charset charset) {
        try (var source = new TestTemplateSource()) {
            source.portal.answers(
                    exchange -> TestPortal.send(exchange, template("è").getBytes(charset), type));
            source.look();

            assertThat(source.templates.current().of(ITALIAN)).isSameAs(HostTemplate.OWN);
            assertThat(source.log()).singleElement().asString().contains(why);
        }
    }

    @Test
    void aRedirectIsFollowedWithinThePortal() {
        source.portal.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/template")) {
                exchange.getResponseHeaders().set("Location", "/new/template");
                exchange.sendResponseHeaders(301, -1);
            } else {
                var html = template("a").replace("<header>a", "<header><a href=\"x\">a</a>");
                TestPortal.send(exchange, html.getBytes(StandardCharsets.UTF_8), "text/html");
            }
        });
        source.look();

        assertThat(source.templates.current().of(ITALIAN).before())
                .contains("href=\"" + source.portal.origin() + "/new/x\"");
    }

    @Test
    void aRedirectToAForeignHostIsNotFollowed() {
        try (var foreign = new TestPortal()) {
            foreign.sends(template("a"));
            source.portal.answers(exchange -> {
                exchange.getResponseHeaders().set("Location", foreign.address().toString());
                exchange.sendResponseHeaders(302, -1);
            });
            source.look();

            assertThat(foreign.requests()).isEmpty();
            assertThat(source.log()).singleElement().asString().contains(foreign.origin(), "no host of the portal");
        }
    }

    @Test
    void aRedirectInARingEnds() {
        source.portal.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/template");
            exchange.sendResponseHeaders(302, -1);
        });
        source.look();

        assertThat(source.portal.requests()).hasSize(4);
        assertThat(source.log()).singleElement().asString().contains("more than 3 times");
    }
}
