package it.rer.portico.integration;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.server.Deployed;
import it.rer.portico.server.DeskClient;
import it.rer.portico.server.DeskWork;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every resource that blocks refer to is served through the proxy that has composed the page. */
@Deployed
class ComposedAddressesIT {

    private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)");

    /** The content type by pattern of the address; the first match counts. */
    private static final Map<Pattern, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put(Pattern.compile("/media/.*[.]pdf"), "application/pdf");
        TYPES.put(Pattern.compile("/media/.*[.]png"), "image/png");
        TYPES.put(Pattern.compile("/assets/.*[.]svg"), "image/svg+xml");
        TYPES.put(Pattern.compile("/assets/.*[.]woff2"), "font/woff2");
        TYPES.put(Pattern.compile("/.*[.]css"), "text/css");
        TYPES.put(Pattern.compile("/.*[.]js"), "text/javascript");
        TYPES.put(Pattern.compile("/.*[.]atom"), "application/atom+xml");
        TYPES.put(Pattern.compile("/(it|en)(/.*)?|/portlets/.*"), "text/html");
    }

    private final Site site;

    ComposedAddressesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void everyAddressIsServedThroughTheProxy(Engine engine) {
        var path = pageWithFiles();
        try (var portal = ComposedPortal.of(engine, site)) {
            var page =
                    Jsoup.parse(portal.get(ComposedPortal.EVERY_BLOCK_OF + path).body());

            assertThat(page.select("[data-portlet]").eachAttr("data-portlet"))
                    .contains("header", "content", "rating", "index", "footer");
            var addresses = addresses(page);
            assertThat(addresses)
                    .anyMatch(each -> each.matches("/media/.*/file/.*[.]pdf"))
                    .anyMatch(each -> each.matches("/media/.*/640/.*[.]png"))
                    .anyMatch(each -> each.startsWith(Site.RATING.substring(0, 16)))
                    .anyMatch(each -> each.endsWith("/feed.atom"));
            for (var style :
                    addresses.stream().filter(each -> each.endsWith(".css")).toList()) {
                URL.matcher(portal.get(style).body())
                        .results()
                        .map(url -> url.group(1))
                        .filter(url -> !url.startsWith("data:"))
                        .forEach(addresses::add);
            }
            assertThat(addresses).anyMatch(each -> each.endsWith(".woff2"));
            var mismatches = new LinkedHashMap<String, String>();
            addresses.forEach(address -> {
                var answer = portal.get(address);
                if (answer.statusCode() != 200 || !type(answer).startsWith(expected(address))) {
                    mismatches.put(address, answer.statusCode() + " " + type(answer));
                }
            });
            assertThat(mismatches).isEmpty();
        }
    }

    /** A file is no longer served once no page shows it, even if a proxy has cached it. */
    @Test
    void fileThatNoPageShowsIsPurged() {
        var work = work();
        var title = DeskWork.unique("Una pagina con un file");
        var page = published(work, title);
        try (var portal = ComposedPortal.of(Engine.VARNISH, site)) {
            var content =
                    portal.get("/portlets/content/it/" + DeskWork.path(title)).body();
            var file = addresses(Jsoup.parse(content)).stream()
                    .filter(each -> each.endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
            assertThat(portal.get(file).statusCode()).isEqualTo(200);

            work.write(page, "it", title, "<p>Non c'è più.</p>");
            work.publish(page);

            // a proxy that was unreachable gets the purge after at most 30 seconds; without it, the file would stay
            // cached longer
            assertThat(Stream.generate(() -> portal.get(file).statusCode())
                            .limit(160)
                            .peek(status -> pause(status == 404))
                            .anyMatch(status -> status == 404))
                    .isTrue();
        }
    }

    private static void pause(boolean done) {
        try {
            Thread.sleep(done ? 0 : 250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource
    void proxyHidesInformationAboutTheServers(Engine engine) {
        try (var portal = ComposedPortal.of(engine, site)) {
            for (var path : new String[] {"/health", "/health/live", "/metrics", "/openapi", "/management"}) {
                assertThat(portal.get(path).statusCode()).as(path).isEqualTo(404);
            }
            for (var path : new String[] {ComposedPortal.PAGE, Site.ITALIAN, "/portlets/portico-blocks.css", "/nix"}) {
                var headers = portal.get(path).headers();
                assertThat(headers.firstValue("Server").orElse("")).as(path).isIn("", "nginx");
                assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
            }
        }
    }

    private DeskWork work() {
        return new DeskWork(DeskClient.of(site, new TestEditors(site.database()).with("PUBLISHER")));
    }

    /** @return its path */
    private String pageWithFiles() {
        var title = DeskWork.unique("Una pagina con tutto");
        published(work(), title);
        return "/it/" + DeskWork.path(title);
    }

    private static String published(DeskWork work, String title) {
        var picture = work.uploadImage("mare.png", 1000, 500);
        var document = work.upload(title.replace(' ', '-') + ".pdf");
        var page = work.create(title);
        work.write(
                page,
                "it",
                title,
                "<h2>Uno</h2><p><img src=\"media:" + picture + "\" alt=\"Il mare\"></p><h2>Due</h2><p>Si legge il"
                        + " <a href=\"media:" + document
                        + "\">modulo</a>.</p><h2>Tre</h2><p>Altro</p><h2>Quattro</h2>");
        work.publish(page);
        return page;
    }

    /** The addresses on this host in all attributes, without fragments. */
    private Set<String> addresses(Document page) {
        var found = new TreeSet<String>();
        page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .flatMap(attribute -> attribute.getKey().equals("srcset")
                        ? Arrays.stream(attribute.getValue().split(", ", -1))
                                .map(candidate -> candidate.split(" ", -1)[0])
                        : Stream.of(attribute.getValue()))
                .map(value -> value.startsWith(site.address())
                        ? value.substring(site.address().length())
                        : value)
                .filter(value -> value.startsWith("/") && !value.startsWith("//"))
                .map(value -> value.split("#", 2)[0])
                .filter(Predicate.not(String::isEmpty))
                .forEach(found::add);
        return found;
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String expected(String address) {
        var path = address.split("[?]", 2)[0];
        return TYPES.entrySet().stream()
                .filter(type -> type.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No expected type for " + address));
    }
}
