package it.rer.portico.content.check;

/**
 * The Flesch Reading Ease of English: how easily a text is read, by the length of its words in syllables and of its sentences in words.
 *
 * <p>Source: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32/3 (1948), pages 221–233. It is
 * {@code 206.835 − 1.015 × words / sentences − 84.6 × syllables / words}. From 60 to 70 is plain English; below 50 is what students
 * read.
 *
 * <p>Syllables are those of {@link Syllables}, which goes by spelling. Words joined by a hyphen or an apostrophe are one.
 */
public final class FleschReadingEase {

    /** Its name, the same in every language. */
    public static final String NAME = "Flesch Reading Ease";

    /** What a text for everybody should reach. */
    public static final int LEAST = 50;

    private FleschReadingEase() {}

    /**
     * The index, rounded, from 0 (hardest) to 100 (easiest); what the formula gives beyond is cut.
     *
     * @throws ArithmeticException if there are no words or no sentences
     */
    public static int of(int syllables, int words, int sentences) {
        if (words == 0 || sentences == 0) {
            throw new ArithmeticException("no words");
        }
        double index = 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
        return (int) Math.round(Math.max(0, Math.min(100, index)));
    }
}
