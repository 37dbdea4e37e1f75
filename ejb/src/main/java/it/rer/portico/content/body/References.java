package it.rer.portico.content.body;

import it.rer.portico.platform.text.Html;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The pages and files that a body names: {@code page:12} as the address of a link, {@code media:12} as that of a link or an image, and
 * nowhere else. Each is named once, however often the body does, and whether it is there or not.
 *
 * @param pages identities; {@link #NO_PAGE} among them if an address begins like one of a page and is none
 * @param files identities
 */
public record References(Set<Long> pages, Set<Long> files) {

    /** What no page has as its identity. */
    public static final long NO_PAGE = 0;

    private static final References NONE = new References(Set.of(), Set.of());
    private static final String TO_PAGES = "a[href~=(?i)^\\s*page:]";
    private static final String TO_FILES = "a[href~=(?i)^\\s*media:]";
    private static final String IMAGES = "img[src~=(?i)^\\s*media:]";

    public References {
        pages = Set.copyOf(pages);
        files = Set.copyOf(files);
    }

    /** What a clean body names. */
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

    /** Takes out addresses that begin like the name of a file and are none. */
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
