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
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Another site's page with our blocks, composed by nginx and by Varnish, is complete and up to date, and stays complete when Portico fails.
 */
@Deployed
class CompositionIT {

    private static final List<String> BLOCKS = List.of("navigation", "content", "modified", "rating");

    private final Site site;

    CompositionIT(Site site) {
        this.site = site;
    }

    /** Fills our cache, since the proxies time out after two seconds, which an uncached block may exceed on a busy machine. */
    @BeforeEach
    void fillTheCache() {
        BLOCKS.forEach(block -> site.get("/portlets/" + block + Site.ITALIAN));
    }

    static Stream<Arguments> failures() {
        return Stream.of(Engine.values())
                .flatMap(engine -> Stream.of(Failure.values()).map(failure -> Arguments.of(engine, failure)));
    }

    @ParameterizedTest
    @EnumSource
    void proxyIncludesOurBlocks(Engine engine) {
        try (var portal = ComposedPortal.of(engine, site)) {
            var answer = portal.get(ComposedPortal.PAGE);

            var page = completePage(answer.body());
            assertThat(page.select("[data-portlet]").eachAttr("data-portlet")).containsExactlyElementsOf(BLOCKS);
            assertThat(page.select("[data-portlet=content]").text())
                    .isEqualTo(site.get("/portlets/content" + Site.ITALIAN)
                            .html()
                            .body()
                            .text());
            assertThat(page.select("[data-portlet=rating] form").attr("action"))
                    .matches(Site.RATING + "[?]ids=portico-\\d+-it");
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
    void pageIsCompleteWhenABlockFails(Engine engine, Failure failure) {
        try (var portico = new FailingPortico(site, "content", failure);
                var portal = ComposedPortal.of(engine, portico.port())) {
            var answer = portal.get(ComposedPortal.PAGE);

            assertThat(portico.isSilent())
                    .as("whether the block is still waited for")
                    .isEqualTo(failure == Failure.SILENCE);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(FailingPortico.REPORT);
            var page = completePage(answer.body());
            assertThat(page.select("[data-portlet]").eachAttr("data-portlet"))
                    .containsExactly("navigation", "modified", "rating");
            assertThat(page.select(".stub")).hasSize(engine == Engine.NGINX ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageIsCompleteWhenABlockIsUnknown(Engine engine) {
        try (var portal = ComposedPortal.of(engine, site)) {
            var answer = portal.get(ComposedPortal.PAGE_WITH_UNKNOWN_BLOCK);

            assertThat(answer.statusCode()).isEqualTo(200);
            var page = completePage(answer.body());
            assertThat(page.select("html, head, body, h1")).hasSize(4);
            assertThat(page.select("[data-portlet]").eachAttr("data-portlet"))
                    .containsExactly("content", "modified", "rating");
            assertThat(page.select(".stub")).hasSize(engine == Engine.NGINX ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cachedBlocksAreShownWhilePorticoIsDown(Engine engine) {
        var portico = new FailingPortico(site, "none", Failure.ERROR);
        try (var portal = ComposedPortal.of(engine, portico.port())) {
            completePage(portal.get(ComposedPortal.PAGE).body());

            portico.close();

            assertThat(completePage(portal.get(ComposedPortal.PAGE).body())
                            .select("[data-portlet]")
                            .eachAttr("data-portlet"))
                    .containsExactlyElementsOf(BLOCKS);
        } finally {
            portico.close();
        }
    }

    /** A proxy that is down or hangs does not delay the purges of the others. */
    @Test
    void pageShowsPublishedChanges() {
        site.server().replace(EarCopy.withPublisher());
        try {
            for (var engine : Engine.values()) {
                try (var portal = ComposedPortal.of(engine, site)) {
                    var page = new ChangingPage(site, portal);
                    for (int i = 0; i < 3; i++) {
                        page.awaitVisible(page.publish());
                    }
                }
            }
        } finally {
            site.server().replace(site.server().deliverable());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageShowsChangesOfAnotherNode(Engine engine) {
        try (var portal = ComposedPortal.of(engine, site)) {
            var page = new ChangingPage(site, portal);
            for (int i = 0; i < 3; i++) {
                page.awaitVisible(page.publishElsewhere());
            }
        }
    }

    @Test
    void onlyNodesOfPorticoMayBan() throws IOException {
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

    private static Document completePage(String html) {
        assertThat(html.strip()).startsWith("<!DOCTYPE html>").endsWith("</html>");
        var page = Jsoup.parse(html);
        assertThat(page.select("h1").eachText()).containsExactly("Vicini nel mondo");
        assertThat(page.select("footer")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        return page;
    }
}
