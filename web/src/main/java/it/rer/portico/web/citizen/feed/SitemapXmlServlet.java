package it.rer.portico.web.citizen.feed;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The sitemap for search engines (sitemaps.org 0.9): every page, with its languages as xhtml:link. */
@WebServlet(urlPatterns = "/sitemap.xml")
public class SitemapXmlServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient CachedPages cachedPages;

    @Inject
    private transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var site = published.current();
        cachedPages
                .findOrMake(new CachedPages.Key(site.number(), "/sitemap.xml", ""), () -> sitemap(site))
                .send(request, response);
    }

    private FinishedPage sitemap(SiteSnapshot site) {
        return XmlText.finished("application/xml", xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            xml.writeNamespace("xhtml", XHTML);
            for (var text : site.allTexts()) {
                write(xml, text, site);
            }
            xml.writeEndElement();
        });
    }

    private void write(XMLStreamWriter xml, PublishedText text, SiteSnapshot site) throws XMLStreamException {
        xml.writeStartElement("url");
        XmlText.element(xml, "loc", links.absolute(TextPath.of(text)));
        XmlText.element(xml, "lastmod", Texts.machineMoment(text.modified()));
        for (var language : Language.ALL) {
            var translation = site.text(text.pageId(), language);
            if (translation.isPresent()) {
                xml.writeEmptyElement("xhtml", "link", XHTML);
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", language.code());
                xml.writeAttribute("href", links.absolute(TextPath.of(translation.get())));
            }
        }
        xml.writeEndElement();
    }
}
