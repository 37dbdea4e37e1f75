package it.rer.portico.content.difference;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Html;
import java.util.List;

/**
 * What differs between two texts: one that holds both, {@code del} around what only the first has, {@code ins} around what only the
 * second has. Each of the two begins and ends with words for screen readers, in a {@code span} of the class {@code visually-hidden}.
 *
 * <p>What changed in its form only, a word that became strong or a link that leads elsewhere, is shown as deleted and inserted, and is
 * counted as both.
 *
 * @param html well-formed; may be put before people as it is if both texts were sanitised
 * @param insertedWords words within {@code ins}; signs between words and images do not count
 * @param deletedWords words within {@code del}
 * @param changes how many {@code ins} and {@code del} there are, images and rules among them
 */
public record Difference(String html, int insertedWords, int deletedWords, int changes) {

    /**
     * Compares two bodies, block by block and within blocks word by word. Headings have no ids in what comes out, and what folds
     * together stands open. Of two that have next to nothing in common and very many blocks, the one stands whole before the other.
     *
     * @param before HTML, sanitised
     * @param after HTML, sanitised
     * @throws InvalidInputException as {@link Html#parse}
     */
    public static Difference between(String before, String after, SpokenMarks spoken) {
        if (before.equals(after)) {
            return Replacement.none(after);
        }
        var partsBefore = Reading.of(before).parts();
        var partsAfter = Reading.of(after).parts();
        try {
            return new Comparison(spoken).of(partsBefore, partsAfter);
        } catch (Steps.Spent tooManyMarks) {
            return Replacement.of(before, after, partsBefore, partsAfter, spoken);
        }
    }

    /**
     * Compares two lines of plain text, titles or descriptions, word by word.
     *
     * @return with HTML that may stand in any paragraph or heading
     */
    public static Difference ofLine(String before, String after, SpokenMarks spoken) {
        return new Comparison(spoken).of(line(before), line(after));
    }

    /** Whether a reader finds both texts the same. */
    public boolean isEmpty() {
        return changes == 0;
    }

    private static List<Part> line(String text) {
        var reading = new LineReading(false);
        reading.addText(text, List.of());
        return reading.isEmpty() ? List.of() : List.of(new Part.Line(reading.words()));
    }
}
