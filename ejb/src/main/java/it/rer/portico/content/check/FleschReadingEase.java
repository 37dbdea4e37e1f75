package it.rer.portico.content.check;

/**
 * The Flesch Reading Ease, a readability index of English: it measures words in syllables and sentences in words.
 *
 * <p>Source: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32/3 (1948), pages 221–233. It is {@code 206.835 −
 * 1.015 × words / sentences − 84.6 × syllables / words}. 60 to 70 is plain English; below 50 is the level of students.
 *
 * <p>Syllables are counted by {@link Syllables}, from the spelling. Words joined by a hyphen or an apostrophe are one.
 */
public final class FleschReadingEase {

    /** Its name, which is not translated. */
    public static final String NAME = "Flesch Reading Ease";

    /** The value that a text for the general public should reach. */
    public static final int LEAST = 50;

    private FleschReadingEase() {}

    /**
     * The index, rounded, from 0 (hardest) to 100 (easiest); results of the formula outside that range are clipped.
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
