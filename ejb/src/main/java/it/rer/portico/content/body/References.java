package it.rer.portico.content.body;

import it.rer.portico.platform.text.Html;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The pages and files that a body refers to: {@code page:12} in links, {@code media:12} in links and images. Each is listed once, whether
 * it exists or not.
 *
 * @param pages ids; {@link #NO_PAGE} among them if an address has the prefix of a page and is malformed
 * @param files ids
 */
public record References(Set<Long> pages, Set<Long> files) {

    /** An id that no page has. */
    public static final long NO_PAGE = 0;

    private static final References NONE = new References(Set.of(), Set.of());
    private static final String TO_PAGES = "a[href~=(?i)^\\s*page:]";
    private static final String TO_FILES = "a[href~=(?i)^\\s*media:]";
    private static final String IMAGES = "img[src~=(?i)^\\s*media:]";

    /** Copies the ids. */
    public References {
        pages = Set.copyOf(pages);
        files = Set.copyOf(files);
    }

    /** The references of a sanitised body. */
    public static References in(String body) {
        if (!body.contains(":")) {
            return NONE;
        }
        var elements = Html.parseOwn(body).body();
        return new References(
                elements.select(TO_PAGES).eachAttr("href").stream()
                        .map(address ->
                                Reference.find(address).map(Reference::id).orElse(NO_PAGE))
                        .collect(Collectors.toSet()),
                Stream.of(
                                elements.select(TO_FILES).eachAttr("href"),
                                elements.select(IMAGES).eachAttr("src"))
                        .flatMap(Collection::stream)
                        .flatMap(address -> Reference.fileAt(address).stream())
                        .collect(Collectors.toSet()));
    }

    /** Removes addresses that have the prefix of a file and are malformed. */
    static void keepWellFormedFiles(Element body) {
        for (var link : body.select(TO_FILES)) {
            if (Reference.fileAt(link.attr("href")).isEmpty()) {
                link.removeAttr("href");
            }
        }
        for (var image : body.select(IMAGES)) {
            if (Reference.fileAt(image.attr("src")).isEmpty()) {
                image.removeAttr("src");
            }
        }
    }
}
