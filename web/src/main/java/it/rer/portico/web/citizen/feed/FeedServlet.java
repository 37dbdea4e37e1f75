package it.rer.portico.web.citizen.feed;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.site.SystemPage;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The Atom feed (RFC 4287) of the pages in one language that changed last. */
@WebServlet(urlPatterns = {SystemPage.FEED_IT, SystemPage.FEED_EN})
public class FeedServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final int ENTRIES = 30;

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
        var language = SystemPage.languageOf(path(request));
        var key = new CachedPages.Key(site.number(), SystemPage.FEED.path(language), "");
        cachedPages.findOrMake(key, () -> feed(site, language)).send(request, response);
    }

    private FinishedPage feed(SiteSnapshot site, Language language) {
        var newest = site.allTexts().stream()
                .filter(text -> text.language() == language)
                .sorted(Comparator.comparing(PublishedText::modified).reversed().thenComparing(PublishedText::path))
                .limit(ENTRIES)
                .toList();
        return XmlText.finished("application/atom+xml", xml -> write(xml, newest, site, language));
    }

    private void write(XMLStreamWriter xml, List<PublishedText> newest, SiteSnapshot site, Language language)
            throws XMLStreamException {
        var own = links.absolute(SystemPage.FEED.path(language));
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", language.code());
        XmlText.element(xml, "id", own);
        XmlText.element(
                xml,
                "title",
                site.setting(SettingName.SITE_NAME, language) + ": " + Texts.message(language, "feed.title"));
        XmlText.element(
                xml,
                "updated",
                Texts.machineMoment(
                        newest.isEmpty() ? Instant.EPOCH : newest.get(0).modified()));
        xml.writeStartElement("author");
        XmlText.element(xml, "name", site.setting(SettingName.OWNER_NAME, language));
        xml.writeEndElement();
        link(xml, "self", own);
        for (var text : newest) {
            xml.writeStartElement("entry");
            XmlText.element(xml, "id", links.tag("page/" + text.pageId() + "/" + language.code()));
            XmlText.element(xml, "title", text.title());
            XmlText.element(xml, "updated", Texts.machineMoment(text.modified()));
            link(xml, "alternate", links.absolute(TextPath.of(text)));
            XmlText.element(xml, "summary", text.content().description());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
