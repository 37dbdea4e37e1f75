package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metadata of pages for search engines and social networks. */
@Tag("acceptance")
@Deployed
class HeadIT {

    private static final String UNTRANSLATED = "/en/relazioni-internazionali/missioni";

    /** The pages that search engines may index. */
    private static final List<String> INDEXED = List.of(
            Site.ITALIAN,
            Site.ENGLISH,
            "/it/relazioni-internazionali",
            "/it/relazioni-internazionali/missioni/expo-2025-osaka",
            "/it/-/valuta-il-sito",
            "/en/-/rate-this-site",
            "/it/-/non-hai-trovato",
            "/en/-/not-found",
            "/it/-/mappa-del-sito",
            "/en/-/site-map");

    private static final List<String> NOT_INDEXED = List.of(
            UNTRANSLATED,
            "/portlets/",
            "/portlets/?language=en",
            "/it/questa-pagina-non-esiste",
            "/en/no-such-page",
            "/it/-/non-hai-trovato?from=%00");

    private final Site site;

    HeadIT(Site site) {
        this.site = site;
    }

    static Stream<String> indexed() {
        return INDEXED.stream();
    }

    static Stream<String> all() {
        return Stream.concat(INDEXED.stream(), NOT_INDEXED.stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void headDescribesThePageAndItsImage(String path) throws IOException {
        var html = site.get(path).html();

        assertThat(html.title()).contains(" - ");
        assertThat(meta(html, "name", "description")).isNotBlank().isEqualTo(meta(html, "property", "og:description"));
        assertThat(html.title()).startsWith(meta(html, "property", "og:title") + " - ");
        assertThat(meta(html, "property", "og:type")).isIn("article", "website");
        assertThat(meta(html, "property", "og:site_name")).isNotBlank();
        assertThat(meta(html, "property", "og:locale"))
                .startsWith(html.selectFirst("html").attr("lang") + "_");
        var image = picture(meta(html, "property", "og:image"), meta(html, "property", "og:image:type"));
        assertThat(meta(html, "property", "og:image:width")).isEqualTo(Integer.toString(image.getWidth()));
        assertThat(meta(html, "property", "og:image:height")).isEqualTo(Integer.toString(image.getHeight()));
        assertThat(meta(html, "property", "og:image:alt")).isNotBlank();
        assertThat(meta(html, "name", "twitter:card")).startsWith("summary");
    }

    private BufferedImage picture(String address, String type) throws IOException {
        assertThat(address).startsWith(site.address() + "/");
        var answer = site.get(address.substring(site.address().length()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.required("Content-Type")).isEqualTo(type).startsWith("image/");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    @ParameterizedTest
    @MethodSource("indexed")
    void alternatesOfBothLanguagesNameEachOther(String path) {
        var html = site.get(path).html();

        assertThat(html.select("meta[name=robots]")).isEmpty();
        assertThat(one(html, "link[rel=canonical]", "href")).isEqualTo(site.address() + path);
        assertThat(meta(html, "property", "og:url")).isEqualTo(site.address() + path);
        var alternates = alternates(html);
        assertThat(alternates).containsOnlyKeys("it", "en", "x-default");
        assertThat(alternates).containsEntry(html.selectFirst("html").attr("lang"), site.address() + path);
        assertThat(alternates.get("x-default")).isEqualTo(alternates.get("it"));
        assertThat(meta(html, "property", "og:locale:alternate")).isNotEqualTo(meta(html, "property", "og:locale"));
        for (var address : List.of(alternates.get("it"), alternates.get("en"))) {
            assertThat(alternates(
                            site.get(address.substring(site.address().length())).html()))
                    .as(address)
                    .isEqualTo(alternates);
        }
    }

    @Test
    void untranslatedPageIsNotIndexed() {
        var html = site.get(UNTRANSLATED).html();

        assertThat(meta(html, "name", "robots")).isEqualTo("noindex");
        assertThat(html.select("link[rel=canonical], link[hreflang][rel=alternate], meta[property=og:url]"))
                .isEmpty();
        assertThat(meta(html, "name", "description")).isNotBlank();
    }

    @Test
    void errorPageIsNotIndexed() {
        var html = site.get("/it/questa-pagina-non-esiste").html();

        assertThat(meta(html, "name", "robots")).isEqualTo("noindex");
        assertThat(html.select("link[rel=canonical], link[hreflang][rel=alternate], meta[property=og:url]"))
                .isEmpty();
    }

    /** The sharing image is the first image of the text; pages without one use the site's. */
    @Test
    void sharingImageIsThePagesFirstOrElseTheChosenOne() throws IOException {
        var editors = new TestEditors(site.database());
        var work = new DeskWork(DeskClient.of(site, editors.with("PUBLISHER")));
        var shown = work.uploadImage("mare.png", 1400, 700);
        var chosen = work.uploadImage("colli.png", 1300, 650);
        var title = DeskWork.unique("Con immagine");
        var page = work.create(title);
        work.write(page, "it", title, "<h2>Prima</h2><p><img src=\"media:" + shown + "\" alt=\"Il mare\"></p>");
        work.publish(page);

        var html = site.get("/it/" + DeskWork.path(title)).html();
        assertThat(meta(html, "property", "og:image")).contains("/media/" + shown + "-");
        assertThat(meta(html, "property", "og:image:alt")).isEqualTo("Il mare");
        picture(meta(html, "property", "og:image"), "image/png");

        var administrator = DeskClient.of(site, editors.with("ADMINISTRATOR"));
        try {
            press(administrator, "choose", chosen);
            var other = site.get("/it/-/mappa-del-sito").html();
            assertThat(meta(other, "property", "og:image")).contains("/media/" + chosen + "-");
            picture(meta(other, "property", "og:image"), "image/png");
            assertThat(meta(site.get("/it/" + DeskWork.path(title)).html(), "property", "og:image"))
                    .contains("/media/" + shown + "-");
        } finally {
            press(administrator, "forget", "true");
        }
        assertThat(meta(site.get("/it/-/mappa-del-sito").html(), "property", "og:image"))
                .contains("/assets/sharing.");
    }

    private static void press(DeskClient administrator, String button, String value) {
        administrator.open("/redazione/immagine-condivisione");
        administrator.send("form:has(button[name=" + button + "])", Map.of(button, value), "");
        assertThat(administrator.document().select("[data-done]"))
                .as(administrator.last().text())
                .isNotEmpty();
    }

    private static Map<String, String> alternates(Document html) {
        var links = html.select("link[rel=alternate][hreflang]");
        assertThat(links.eachAttr("hreflang")).doesNotHaveDuplicates();
        return links.stream().collect(Collectors.toMap(link -> link.attr("hreflang"), link -> link.attr("href")));
    }

    private static String meta(Document html, String attribute, String name) {
        return one(html, "meta[" + attribute + "=" + name + "]", "content");
    }

    private static String one(Document html, String query, String attribute) {
        var found = html.select(query);
        assertThat(found).as(query).hasSize(1);
        return Optional.ofNullable(found.first()).orElseThrow().attr(attribute);
    }
}
