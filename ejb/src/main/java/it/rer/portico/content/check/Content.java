package it.rer.portico.content.check;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tells whether text or elements have any content that can be seen or heard. */
final class Content {

    private Content() {}

    /** Whether a text has only spaces and invisible characters. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** Whether an element has no text and no image with an alternative text. */
    static boolean isEmpty(Element element) {
        return isBlank(element.text())
                && element.select("img[alt]").stream().allMatch(image -> isBlank(image.attr("alt")));
    }

    /** The beginning of an element's text, a little longer than an excerpt. */
    static String beginning(Element element) {
        var words = new StringBuilder();
        element.nodeStream(TextNode.class)
                .map(text -> text.text().strip())
                .filter(text -> !text.isEmpty())
                .takeWhile(text -> words.length() <= Location.EXCERPT_MAX)
                .forEachOrdered(text -> words.append(text).append(' '));
        return words.toString();
    }
}
