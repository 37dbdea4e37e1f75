package it.rer.portico.content.check;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Check: an image without alternative text that its editor has not marked as decorative. */
final class ImageAlternative implements Check {

    @Override
    public Rule rule() {
        return Rule.IMAGE_ALTERNATIVE;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("img")
                .filter(image -> Content.isBlank(image.attr("alt")) && !isDecorative(image))
                .map(image -> finding(text.locationOf(image, image.attr("src"))));
    }

    /** An image is decorative if both attributes say so, which is also what the sanitiser requires. */
    private static boolean isDecorative(Element image) {
        return image.hasAttr("alt")
                && image.attr("alt").isEmpty()
                && image.attr("role").equals("presentation");
    }
}
