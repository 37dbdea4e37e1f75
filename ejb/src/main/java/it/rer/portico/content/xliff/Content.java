package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.PlainText;
import java.util.List;

/** The content of a unit: text and inline elements. */
sealed interface Content {

    record Text(String text) implements Content {}

    /**
     * An inline element.
     *
     * @param number its index among those of the unit, from 1
     */
    record Inline(int number, List<Content> contents) implements Content {}

    static boolean hasVisibleText(List<Content> contents) {
        return contents.stream()
                .anyMatch(each -> each instanceof Text text
                        ? !PlainText.isInvisible(text.text())
                        : each instanceof Inline inline && hasVisibleText(inline.contents()));
    }

    /** The text without elements, in one line. */
    static String plain(List<Content> contents) {
        return oneLine(text(contents));
    }

    /** The text without elements, with its spaces. */
    static String text(List<Content> contents) {
        var text = new StringBuilder();
        append(contents, text);
        return text.toString();
    }

    /** A text with every sequence of white space replaced by one space. */
    static String oneLine(CharSequence text) {
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void append(List<Content> contents, StringBuilder plain) {
        for (var each : contents) {
            if (each instanceof Text text) {
                plain.append(text.text());
            } else if (each instanceof Inline inline) {
                append(inline.contents(), plain);
            }
        }
    }
}
