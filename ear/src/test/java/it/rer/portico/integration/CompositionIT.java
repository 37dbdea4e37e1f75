package it.rer.portico.integration;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.EarCopy;
import it.rer.portico.integration.FailingPortico.Failure;
import it.rer.portico.server.Deployed;
import it.rer.portico.server.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody else's page with our blocks, put there by nginx and by Varnish: whole, up to date, and whole whatever happens to us. */
@Deployed
class CompositionIT {

    private static final System.Logger LOG = System.getLogger(CompositionIT.class.getName());
    private static final List<String> BLOCKS = List.of("navigation", "content", "modified", "rating");

    private static final AtomicInteger TIMES = new AtomicInteger();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(40);

    private final Site site;

    CompositionIT(Site site) {
        this.site = site;
    }

    static Stream<Arguments> failures() {
        return Stream.of(Engine.values())
                .flatMap(engine -> Stream.of(Failure.values()).map(failure -> Arguments.of(engine, failure)));
    }

    @ParameterizedTest
    @EnumSource
    void putsOurBlocksIntoThePage(Engine engine) {
        try (var portal = ComposedPortal.of(engine, site)) {
            var answer = portal.get(ComposedPortal.PAGE);

            var page = whole(answer.body());
            assertThat(page.select("[data-portlet]").eachAttr("data-portlet")).containsExactlyElementsOf(BLOCKS);
            assertThat(page.select("[data-portlet=content]").text())
                    .isEqualTo(site.get("/portlets/content" + Site.ITALIAN)
                            .html()
                            .body()
                            .text());
            assertThat(page.select("[data-portlet=rating] form").attr("action")).isEqualTo(Site.RATING);
            assertThat(page.select(".stub")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(answer.headers().firstValue("ETag"))
                    .as("a tag of the portal's part alone")
                    .isEmpty();
            var action = portal.get("/portlets/rating" + Site.ITALIAN);
            assertThat(action.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void keepsThePageWholeWhenABlockFails(Engine engine, Failure failure) {
        try (var portico = new FailingPortico(site, "content", failure);
                var portal = ComposedPortal.of(engine, portico.port())) {
            long began = System.nanoTime();
            var answer = portal.get(ComposedPortal.PAGE);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(FailingPortico.REPORT);
            var page = whole(answer.body());
            assertThat(page.select("[data-portlet]").eachAttr("data-portlet"))
                    .containsExactly("navigation", "modified", "rating");
            assertThat(page.select(".stub")).hasSize(engine == Engine.NGINX ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePageWholeWhenABlockIsUnknown(Engine engine) {
        try (var portal = ComposedPortal.of(engine, site)) {
            var answer = portal.get(ComposedPortal.PAGE_WITH_UNKNOWN_BLOCK);

            assertThat(answer.statusCode()).isEqualTo(200);
            var page = whole(answer.body());
            assertThat(page.select("html, head, body, h1")).hasSize(4);
            assertThat(page.select("[data-portlet]").eachAttr("data-portlet"))
                    .containsExactly("content", "modified", "rating");
            assertThat(page.select(".stub")).hasSize(engine == Engine.NGINX ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatItHadWhilePorticoIsAway(Engine engine) {
        var portico = new FailingPortico(site, "none", Failure.ERROR);
        try (var portal = ComposedPortal.of(engine, portico.port())) {
            whole(portal.get(ComposedPortal.PAGE).body());

            portico.close();

            assertThat(whole(portal.get(ComposedPortal.PAGE).body())
                            .select("[data-portlet]")
                            .eachAttr("data-portlet"))
                    .containsExactlyElementsOf(BLOCKS);
        } finally {
            portico.close();
        }
    }

    /** The first time there is more patience: a Varnish that was away is told within half a minute of its return. */
    @Test
    void showsAPublishWithinASecondAndPublishingWaitsForNoProxy() throws InterruptedException {
        site.server().replace(EarCopy.withPublisher());
        try {
            for (var engine : Engine.values()) {
                try (var portal = ComposedPortal.of(engine, site)) {
                    fill(portal);
                    awaitVisible(portal, publish(), LONG);
                    for (int i = 0; i < 5; i++) {
                        report(engine + ": from publish to visible", awaitVisible(portal, publish(), SECOND));
                    }
                }
            }
            for (int i = 0; i < 5; i++) {
                long began = System.nanoTime();
                publish();
                var taken = Duration.ofNanos(System.nanoTime() - began);
                report("a publish with one proxy that is dead and one that hangs", taken);
                assertThat(taken).isLessThan(SECOND);
            }
        } finally {
            site.server().replace(site.server().deliverable());
        }
    }

    /** This node hears within a second of what another one published, and what it hears of shows within one more. */
    @ParameterizedTest
    @EnumSource
    void showsWhatAnotherNodePublished(Engine engine) throws InterruptedException {
        try (var portal = ComposedPortal.of(engine, site)) {
            fill(portal);
            awaitVisible(portal, publishElsewhere(), LONG);
            for (int i = 0; i < 3; i++) {
                report(
                        engine + ": from another node's publish to visible",
                        awaitVisible(portal, publishElsewhere(), SECOND.multipliedBy(2)));
            }
        }
    }

    /** Has the engine keep the page, so that the next publish shows only once the engine was told. */
    private static void fill(ComposedPortal portal) {
        assertThat(portal.get(ComposedPortal.PAGE_OF_CHANGING).statusCode()).isEqualTo(200);
    }

    /** The words by which to know it. */
    private String publish() {
        var words = words();
        var form = Map.of(
                "language", "it", "path", ComposedPortal.CHANGING, "title", "Contatti", "body", "<p>" + words + "</p>");
        assertThat(site.post(EarCopy.PUBLISH, form).status()).isEqualTo(204);
        return words;
    }

    private String publishElsewhere() {
        var words = words();
        OtherNode.publish(site, words);
        return words;
    }

    private static String words() {
        return "Pubblicato per la volta numero " + TIMES.incrementAndGet();
    }

    private static Duration awaitVisible(ComposedPortal portal, String words, Duration patience)
            throws InterruptedException {
        long began = System.nanoTime();
        while (!portal.get(ComposedPortal.PAGE_OF_CHANGING).body().contains(words)) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(patience);
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void report(String what, Duration taken) {
        LOG.log(System.Logger.Level.INFO, what + ": " + taken.toMillis() + " ms");
    }

    @Test
    void letsNobodyButNodesOfPorticoBan() throws IOException {
        try (var portal = ComposedPortal.of(Engine.VARNISH, site)) {
            assertThat(ban("127.0.0.1", portal)).startsWith("HTTP/1.1 200 ");
            assertThat(ban("127.0.0.2", portal)).startsWith("HTTP/1.1 403 ");
        }
    }

    private static String ban(String from, ComposedPortal portal) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), portal.port(), InetAddress.getByName(from), 0)) {
            var request = "BAN / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static Document whole(String html) {
        assertThat(html.strip()).startsWith("<!DOCTYPE html>").endsWith("</html>");
        var page = Jsoup.parse(html);
        assertThat(page.select("h1").eachText()).containsExactly("Vicini nel mondo");
        assertThat(page.select("footer")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        return page;
    }
}
