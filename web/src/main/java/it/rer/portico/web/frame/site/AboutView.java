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
 * {@code site.xhtml}, the head: where an answer stands, and where it stands in the other language, for search engines and for whoever
 * passes it on. An answer that stands nowhere, such as one about an error, says neither.
 */
@Named("about")
@RequestScoped
public class AboutView {

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    /** The one whole address of what is answered; empty if it has none. */
    public String getAddress() {
        return place(requestContext.language()).map(links::absolute).orElse("");
    }

    private Optional<String> place(Language language) {
        if (requestContext.text().isPresent()) {
            return text(language).map(TextPath::of);
        }
        return language == requestContext.language()
                ? requestContext.ownPlace()
                : requestContext.ownPlace().flatMap(own -> requestContext.otherPlace());
    }

    private Optional<PublishedText> text(Language language) {
        return requestContext.site().text(requestContext.text().orElseThrow().pageId(), language);
    }

    /** The address in each language; empty if it is answered in one alone. */
    public List<Alternate> getAlternates() {
        var all = Language.ALL.stream().flatMap(this::alternate).toList();
        return all.size() < Language.ALL.size() ? List.of() : all;
    }

    private Stream<Alternate> alternate(Language language) {
        return place(language).stream().map(place -> new Alternate(language.code(), links.absolute(place)));
    }

    /** The address for readers of neither language: the Italian one, if there is one; empty where nothing is to be found. */
    public String getDefaultAddress() {
        return place(Language.ITALIAN).map(links::absolute).orElseGet(this::getAddress);
    }

    /** What it is in Open Graph's words. */
    public String getType() {
        return requestContext.text().isPresent() ? "article" : "website";
    }

    /** Language and territory as Open Graph writes them. */
    public String getLocale() {
        return locale(requestContext.language());
    }

    /** The same of the other language; empty if it is not answered in it. */
    public String getOtherLocale() {
        return getAlternates().isEmpty() ? "" : locale(requestContext.language().other());
    }

    private static String locale(Language language) {
        return language == Language.ITALIAN ? "it_IT" : "en_GB";
    }

    /** What is answered, in one language. */
    public record Alternate(String lang, String address) {

        public String getLang() {
            return lang;
        }

        public String getAddress() {
            return address;
        }
    }
}
