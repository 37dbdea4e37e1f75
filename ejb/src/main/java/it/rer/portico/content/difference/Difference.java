package it.rer.portico.content.difference;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Html;
import java.util.List;

/**
 * The difference between two texts, as HTML that contains both: {@code del} around what only the first has, {@code ins} around what only
 * the second has. Each of these begins and ends with words for screen readers, in a {@code span} of the class {@code visually-hidden}.
 *
 * <p>A change of markup only, such as a word made strong or a link with a new target, is shown as deleted and inserted, and counts as both.
 *
 * @param html well-formed; may be shown as it is if both texts were sanitised
 * @param insertedWords words within {@code ins}, without punctuation and images
 * @param deletedWords words within {@code del}
 * @param changes number of {@code ins} and {@code del} elements, including images and rules
 */
public record Difference(String html, int insertedWords, int deletedWords, int changes) {

    /**
     * Compares two bodies, block by block and within blocks word by word. In the result, headings have no ids and details are open. Two
     * very long texts with next to nothing in common are shown one after the other.
     *
     * @param before HTML, sanitised
     * @param after HTML, sanitised
     * @throws InvalidInputException as {@link Html#parse}
     */
    public static Difference between(String before, String after, SpokenMarks spoken) {
        if (before.equals(after)) {
            return Replacement.none(after);
        }
        var partsBefore = BodyReader.of(before).parts();
        var partsAfter = BodyReader.of(after).parts();
        try {
            return new Comparison(spoken).of(partsBefore, partsAfter);
        } catch (Steps.Spent tooManyMarks) {
            return Replacement.of(before, after, partsBefore, partsAfter, spoken);
        }
    }

    /**
     * Compares two lines of plain text, titles or descriptions, word by word.
     *
     * @return with HTML that is valid in any paragraph or heading
     */
    public static Difference ofLine(String before, String after, SpokenMarks spoken) {
        return new Comparison(spoken).of(line(before), line(after));
    }

    /** Whether both texts are the same to a reader. */
    public boolean isEmpty() {
        return changes == 0;
    }

    private static List<Part> line(String text) {
        var reader = new LineReader(false);
        reader.addText(text, List.of());
        return reader.isEmpty() ? List.of() : List.of(new Part.Line(reader.words()));
    }
}
