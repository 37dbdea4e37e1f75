package it.rer.portico.web.citizen.feed;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.testing.TestLinks.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import jakarta.servlet.http.HttpServlet;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FeedsTest {

    private static final String TITLE = "Accordi & <intese> \"nuovi\"";

    private SiteSnapshot site = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .text(1, ITALIAN, "r", "Relazioni")
            .text(1, ENGLISH, "e", "Relations")
            .text(new PublishedText(
                    2, ITALIAN, "r/a", 12, new PageContent(TITLE, "d", ""), TestSite.MODIFIED.plus(Duration.ofDays(1))))
            .snapshot();
    private final Object[] parts = {
        TestSite.serving(() -> site), new CachedPages(TestConfiguration.defaults()), TestLinks.at("/portico")
    };
    private final SitemapXmlServlet sitemap = Wiring.wire(new SitemapXmlServlet(), parts);
    private final FeedServlet feed = Wiring.wire(new FeedServlet(), parts);

    @Test
    void theSitemapListsEveryPageWithItsLanguages() {
        var xml = xml(sitemap, "/sitemap.xml");

        assertThat(texts(xml, "loc")).containsExactly(BASE + "/it/r", BASE + "/en/e", BASE + "/it/r/a");
        assertThat(texts(xml, "lastmod"))
                .containsExactly("2023-03-22T13:21:06+01:00", "2023-03-22T13:21:06+01:00", "2023-03-23T13:21:06+01:00");
        assertThat(attributes(xml, "http://www.w3.org/1999/xhtml", "link", "href"))
                .containsExactly(BASE + "/it/r", BASE + "/en/e", BASE + "/it/r", BASE + "/en/e", BASE + "/it/r/a");
        assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    }

    @Test
    void theFeedListsOneLanguageNewestFirst() {
        var xml = xml(feed, SystemPage.FEED_IT);

        assertThat(texts(xml, "title")).containsExactly("Relazioni internazionali: Novità", TITLE, "Relazioni");
        assertThat(texts(xml, "updated"))
                .containsExactly("2023-03-23T13:21:06+01:00", "2023-03-23T13:21:06+01:00", "2023-03-22T13:21:06+01:00");
        assertThat(texts(xml, "id"))
                .containsExactly(
                        BASE + SystemPage.FEED_IT,
                        "tag:www.example.org,2026:page/2/it",
                        "tag:www.example.org,2026:page/1/it");
        assertThat(xml.getDocumentElement().getAttribute("xml:lang")).isEqualTo("it");
        assertThat(texts(xml(feed, SystemPage.FEED_EN), "title"))
                .containsExactly("International relations: News", "Relations");
    }

    @Test
    void theFeedEndsAfterThirtyEntries() {
        var many = new TestSite();
        for (long id = 1; id <= 40; id++) {
            many.page(id, null).text(id, ITALIAN, "p" + id);
        }
        site = many.snapshot();
        var fresh = Wiring.wire(new FeedServlet(), TestSite.serving(() -> site), parts[1], parts[2]);

        assertThat(texts(xml(fresh, SystemPage.FEED_IT), "entry")).hasSize(30);
    }

    @Test
    void anEmptySiteHasAFeedToo() {
        site = new TestSite().snapshot();
        var fresh = Wiring.wire(new FeedServlet(), TestSite.serving(() -> site), parts[1], parts[2]);

        assertThat(texts(xml(fresh, SystemPage.FEED_IT), "updated")).hasSize(1);
    }

    @Test
    void theSitemapIsCachedAndRevalidated() {
        var first = Exchange.get("/sitemap.xml").sendTo(sitemap);
        var again = Exchange.get("/sitemap.xml")
                .header("If-None-Match", first.header("ETag"))
                .sendTo(sitemap);

        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void robotsTxtExcludesBlocks() {
        var robots = Exchange.get("/robots.txt").sendTo(Wiring.wire(new RobotsServlet(), parts));

        assertThat(robots.text())
                .isEqualTo("User-agent: *\nDisallow: /portico/portlets/\n\nSitemap: " + BASE + "/sitemap.xml\n");
    }

    private static Document xml(HttpServlet servlet, String path) {
        var answer = Exchange.get(path).sendTo(servlet);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).endsWith("xml;charset=UTF-8");
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.text())));
        } catch (Exception e) {
            throw new AssertionError("No XML: " + answer.text(), e);
        }
    }

    private static List<String> texts(Document xml, String name) {
        var found = new ArrayList<String>();
        var nodes = xml.getElementsByTagNameNS(xml.getDocumentElement().getNamespaceURI(), name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add(nodes.item(i).getTextContent());
        }
        return found;
    }

    private static List<String> attributes(Document xml, String namespace, String name, String attribute) {
        var found = new ArrayList<String>();
        var nodes = xml.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add(nodes.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
        }
        return found;
    }
}
