package it.rer.portico.content.page;

import it.rer.portico.platform.text.Html;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Where a body names files of the library: {@code media:12} as the address of an image or of a link, and nowhere else. */
final class MediaReferences {

    private static final String SCHEME = "media:";
    private static final String LINKS = "a[href~=(?i)^\\s*media:]";
    private static final String IMAGES = "img[src~=(?i)^\\s*media:]";

    private MediaReferences() {}

    /** The identities of the files that a clean body names. */
    static Set<Long> in(String body) {
        if (!body.contains(SCHEME)) {
            return Set.of();
        }
        var elements = Html.parseOwn(body).body();
        return Stream.concat(
                        elements.select(LINKS).eachAttr("href").stream(),
                        elements.select(IMAGES).eachAttr("src").stream())
                .flatMap(address -> Reference.fileAt(address).stream())
                .collect(Collectors.toSet());
    }

    /** Takes out addresses that begin like such a name and are none. */
    static void keepWellFormed(Element body) {
        for (var link : body.select(LINKS)) {
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
