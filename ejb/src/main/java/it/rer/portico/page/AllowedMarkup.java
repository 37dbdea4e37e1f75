package it.rer.portico.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** The elements, attributes and addresses that a body may hold. The list, with reasons, is in {@code docs/body.md}. */
final class AllowedMarkup extends Safelist {

    private static final Set<String> OWN_IN_LINKS = Set.of("page", "media", "tel");
    private static final Set<String> OWN_IN_IMAGES = Set.of("asset", "media");

    /** What Java knows the schemes of; the others it looks for in vain, and each time anew. */
    private static final Set<String> KNOWN_TO_JAVA = Set.of("http", "https", "mailto");

    AllowedMarkup() {
        addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "section");
        addTags("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "cite", "q", "pre", "code");
        addTags("strong", "b", "em", "i", "abbr", "sub", "sup", "small", "mark", "time", "a");
        addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td");
        addTags("figure", "figcaption", "img", "details", "summary");
        addAttributes(":all", "lang", "dir", "title");
        addAttributes("a", "href", "hreflang");
        addAttributes("img", "src", "alt", "role", "width", "height", "loading");
        addAttributes("ol", "start", "reversed");
        addAttributes("th", "scope", "colspan", "rowspan", "headers");
        addAttributes("td", "colspan", "rowspan", "headers");
        addAttributes("time", "datetime");
        addAttributes("div", "class");
        addAttributes("p", "class");
        addAttributes("blockquote", "cite");
        addProtocols("a", "href", "https", "http", "mailto", "tel", "page", "media", "#");
        addProtocols("img", "src", "asset", "media");
        addProtocols("blockquote", "cite", "https", "http");
    }

    /** Decides by the scheme alone where Java would look for a class that knows it: that takes longer than all the rest. */
    @Override
    public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
        var place = tagName + " " + attribute.getKey();
        var own =
                switch (place) {
                    case "a href" -> OWN_IN_LINKS;
                    case "img src" -> OWN_IN_IMAGES;
                    case "blockquote cite" -> Set.<String>of();
                    default -> null;
                };
        var scheme = own == null ? "" : scheme(attribute.getValue());
        if (scheme.isEmpty() || KNOWN_TO_JAVA.contains(scheme)) {
            return super.isSafeAttribute(tagName, element, attribute);
        }
        return own.contains(scheme);
    }

    /** In lower case (RFC 3986, section 3.1); empty if an address does not begin with one. */
    private static String scheme(String address) {
        int end = 0;
        while (end < address.length() && isOfScheme(address.charAt(end), end == 0)) {
            end++;
        }
        boolean there = end > 0 && end < address.length() && address.charAt(end) == ':';
        return there ? address.substring(0, end).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isOfScheme(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (!first && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
    }
}
