package it.rer.portico.web.frame.site;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code site.xhtml}, the head: canonical address, alternates in the other language (hreflang), and Open Graph properties. A response
 * without an address of its own, such as an error page, has neither.
 */
@Named("about")
@RequestScoped
public class AboutView {

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    /** The canonical address, with scheme and host; empty if there is none. */
    public String getAddress() {
        return path(requestContext.language()).map(links::absolute).orElse("");
    }

    private Optional<String> path(Language language) {
        if (requestContext.text().isPresent()) {
            return text(language).map(TextPath::of);
        }
        return language == requestContext.language()
                ? requestContext.ownPath()
                : requestContext.ownPath().flatMap(own -> requestContext.otherPath());
    }

    private Optional<PublishedText> text(Language language) {
        return requestContext.site().text(requestContext.text().orElseThrow().pageId(), language);
    }

    /** The address in each language; empty if the page exists in one language only. */
    public List<Alternate> getAlternates() {
        var all = Language.ALL.stream().flatMap(this::alternate).toList();
        return all.size() < Language.ALL.size() ? List.of() : all;
    }

    private Stream<Alternate> alternate(Language language) {
        return path(language).stream().map(path -> new Alternate(language.code(), links.absolute(path)));
    }

    /** The address for readers of other languages ("x-default"): the Italian one if it exists; empty if there is no canonical address. */
    public String getDefaultAddress() {
        return path(Language.ITALIAN).map(links::absolute).orElseGet(this::getAddress);
    }

    /** The value of "og:type". */
    public String getType() {
        return requestContext.text().isPresent() ? "article" : "website";
    }

    /** The value of "og:locale": language and territory. */
    public String getLocale() {
        return locale(requestContext.language());
    }

    /** The value of "og:locale:alternate"; empty if the page does not exist in the other language. */
    public String getOtherLocale() {
        return getAlternates().isEmpty() ? "" : locale(requestContext.language().other());
    }

    private static String locale(Language language) {
        return language == Language.ITALIAN ? "it_IT" : "en_GB";
    }

    /** The address of the page in one language. */
    public record Alternate(String lang, String address) {

        public String getLang() {
            return lang;
        }

        public String getAddress() {
            return address;
        }
    }
}
