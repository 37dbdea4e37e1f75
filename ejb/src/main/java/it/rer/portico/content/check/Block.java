package it.rer.portico.content.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A block of text: a paragraph, an item of a list, a heading, a cell.
 *
 * @param part of the text that contains it
 * @param element that contains it; null in title and description
 * @param language of the element, as in {@link Run}
 */
record Block(Part part, Element element, Kind kind, String language, List<Run> runs) {

    /** How a block is read. */
    enum Kind {
        /** Read in sentences: paragraphs, items of lists, quotations. */
        PROSE,
        HEADING,
        /** A short label: a term, the caption of a figure, the summary of details. */
        LABEL,
        TABLE,
        VERBATIM
    }

    /** The block of a part that has one line, such as the title. */
    static Block line(Part part, Kind kind, String language, String text) {
        return new Block(part, null, kind, language, List.of(new Run(text.strip(), language, false)));
    }

    /** Its whole text. */
    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Its text, with code and spelled-out abbreviations replaced by a gap of the same length. */
    String wording() {
        return runs.stream()
                .map(run -> run.aside() ? "\0".repeat(run.text().length()) : run.text())
                .collect(Collectors.joining());
    }

    /** Its text in one language, without code and without what is marked as in another language. */
    String wordsIn(String code) {
        return runs.stream()
                .filter(run -> run.language().equals(code) && !run.aside())
                .map(Run::text)
                .collect(Collectors.joining(" "));
    }
}
