package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The output for programs: site map, robots.txt and feeds. */
@Tag("acceptance")
@Deployed
class FeedsIT {

    private final Site site;

    FeedsIT(Site site) {
        this.site = site;
    }

    @Test
    void siteMapListsEveryPublishedTranslation() throws Exception {
        var answer = site.get("/sitemap.xml");
        assertThat(answer.required("Content-Type")).startsWith("application/xml");
        var map = parse(answer);
        var addresses = texts(map, "loc");
        var paths = site.database().query("select language || '/' || path from translation where state = 'PUBLISHED'");

        assertThat(addresses)
                .hasSizeGreaterThanOrEqualTo(22)
                .containsExactlyInAnyOrderElementsOf(paths.stream()
                        .map(row -> site.address() + "/" + row.get(0))
                        .toList());
        assertThat(texts(map, "lastmod")).hasSameSizeAs(addresses).allSatisfy(OffsetDateTime::parse);
    }

    @Test
    void robotsTxtNamesTheSiteMap() {
        var answer = site.get("/robots.txt");
        assertThat(answer.required("Content-Type")).startsWith("text/plain");
        assertThat(answer.text())
                .contains("User-agent: *", "Disallow: /portlets/", "Sitemap: " + site.address() + "/sitemap.xml");
    }

    @Test
    void feedsListChangedPages() throws Exception {
        for (var language : List.of("it", "en")) {
            var own = "/" + language + "/-/feed.atom";
            var answer = site.get(own);
            assertThat(answer.required("Content-Type")).startsWith("application/atom+xml");
            var feed = parse(answer);
            var root = feed.getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(root.getAttribute("xml:lang")).isEqualTo(language);
            var entries = elements(feed, "entry");
            assertThat(entries).hasSizeGreaterThanOrEqualTo(10);
            assertThat(texts(feed, "updated")).hasSize(entries.size() + 1).allSatisfy(OffsetDateTime::parse);
            assertThat(texts(feed, "id")).doesNotHaveDuplicates();
            assertThat(elements(feed, "author")).hasSize(1);
            assertThat(elements(feed, "link").stream()
                            .filter(link -> link.getAttribute("rel").equals("alternate"))
                            .map(link -> link.getAttribute("href")))
                    .hasSize(entries.size())
                    .allMatch(href -> href.startsWith(site.address() + "/" + language + "/"))
                    .allMatch(href ->
                            site.get(href.substring(site.address().length())).status() == 200);
        }
    }

    private static Document parse(Answer answer) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> texts(Document document, String name) {
        return elements(document, name).stream().map(Element::getTextContent).toList();
    }
}
