package it.rer.portico.content.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Text that stands together: a paragraph, an item of a list, a heading, a cell.
 *
 * @param part in which it stands
 * @param element that holds it; null in title and description
 * @param language of the element, as in {@link Run}
 */
record Block(Part part, Element element, Kind kind, String language, List<Run> runs) {

    /** What a block is to its reader. */
    enum Kind {
        /** Read in sentences: paragraphs, items of lists, quotations. */
        PROSE,
        HEADING,
        /** A few words that name something: a term, a caption of a figure, the summary of details. */
        LABEL,
        TABLE,
        VERBATIM
    }

    /** A part of one line. */
    static Block line(Part part, Kind kind, String language, String text) {
        return new Block(part, null, kind, language, List.of(new Run(text.strip(), language, false)));
    }

    /** All its words. */
    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Its words with a gap, as long, where they are not to be judged by their letters. */
    String wording() {
        return runs.stream()
                .map(run -> run.aside() ? "\0".repeat(run.text().length()) : run.text())
                .collect(Collectors.joining());
    }

    /** Its words in one language, those marked otherwise left out. */
    String wordsIn(String wanted) {
        return runs.stream()
                .filter(run -> run.language().equals(wanted) && !run.aside())
                .map(Run::text)
                .collect(Collectors.joining(" "));
    }
}
