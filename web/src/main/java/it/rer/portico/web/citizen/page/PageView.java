package it.rer.portico.web.citizen.page;

import it.rer.portico.content.page.PageKind;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.frame.site.Link;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code page.xhtml} and the portlets about a page: its text, its position in the tree, its last change, and the actions on it. */
@Named("page")
@RequestScoped
public class PageView {

    /** A page with so many sections or more gets an index. */
    private static final int INDEX_FROM = 4;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private Assets assets;

    private PublishedText text;
    private Body body;

    @PostConstruct
    void read() {
        text = requestContext.text().orElseThrow(() -> new IllegalStateException("The request context has no page"));
        body = Body.of(
                text, requestContext.site(), requestContext.mediaFolder().orElse(MediaPath.FOLDER), links, assets);
    }

    public String getTitle() {
        return text.title();
    }

    public String getDescription() {
        return text.content().description();
    }

    /** The HTML that readers get ({@link Body}). */
    public String getBody() {
        return body.html();
    }

    /** The sections of a long page; empty if it is too short to need an index. */
    public List<Body.Section> getIndex() {
        var sections = body.sections();
        return sections.size() < INDEX_FROM ? List.of() : sections;
    }

    public String getAddress() {
        return links.absolute(TextPath.of(text));
    }

    /** A mailto link (RFC 6068) that opens a message with the title and address of the page. */
    public String getMailto() {
        return "mailto:?subject=" + encode(text.title()) + "&body=" + encode(text.title() + "\r\n" + getAddress());
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String getModified() {
        return Texts.moment(text.language(), text.modified());
    }

    public String getModifiedForMachines() {
        return Texts.machineMoment(text.modified());
    }

    /** The breadcrumb: the pages above, from the root down. */
    public List<Link> getAncestors() {
        return requestContext.site().breadcrumb(text.pageId(), text.language()).stream()
                .filter(above -> above.pageId() != text.pageId())
                .map(above -> Link.to(above, links.to(TextPath.of(above))))
                .toList();
    }

    /** The side navigation: the page among its siblings, with its children below it. */
    public List<Link> getNavigation() {
        var site = requestContext.site();
        var way = site.breadcrumb(text.pageId(), text.language());
        var parent = way.size() < 2 ? null : way.get(way.size() - 2).pageId();
        return site.navigationBelow(parent, text.language()).stream()
                .map(sibling -> {
                    boolean current = sibling.pageId() == text.pageId();
                    return new Link(
                            sibling.title(),
                            "",
                            links.to(TextPath.of(sibling)),
                            current,
                            current,
                            current ? children() : List.of());
                })
                .toList();
    }

    /** The pages below a section, which it shows as cards; empty for a document. */
    public List<Link> getCards() {
        return requestContext.site().page(text.pageId()).orElseThrow().kind() == PageKind.SECTION
                ? children()
                : List.of();
    }

    private List<Link> children() {
        return requestContext.site().navigationBelow(text.pageId(), text.language()).stream()
                .map(child -> Link.to(child, links.to(TextPath.of(child))))
                .toList();
    }

    /** The page in the other language; empty if it is not translated. */
    public Optional<PublishedText> translation() {
        return requestContext.site().text(text.pageId(), text.language().other());
    }

    public boolean isTranslated() {
        return translation().isPresent();
    }

    /** The address of the page in the other language, or of the page that says that it is not translated. */
    public String getTranslationAddress() {
        return links.to(
                TextPath.inLanguage(requestContext.site(), text, text.language().other()));
    }

    public String getTranslationLang() {
        return text.language().other().code();
    }

    public String getStructuredData() {
        return StructuredData.of(text, requestContext.site(), links);
    }
}
