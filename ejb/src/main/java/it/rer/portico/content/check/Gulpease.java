package it.rer.portico.content.check;

/**
 * The Gulpease index, a readability index of Italian: it measures words in letters and sentences in words.
 *
 * <p>Source: P. Lucisano, M. E. Piemontese, "GULPEASE: una formula per la predizione della difficoltà dei testi in lingua italiana", Scuola
 * e città 3/1988, pages 110–124. It is {@code 89 + (300 × sentences − 10 × letters) / words}. A text below 80 is hard for readers with an
 * elementary school certificate, below 60 for those who finished middle school, below 40 for those who finished high school.
 *
 * <p>Digits count as letters, punctuation does not. An elided article is a word of its own: {@code l’ufficio} is two. A list item is at
 * least one sentence, even without a full stop.
 */
public final class Gulpease {

    /** Its name, which is not translated. */
    public static final String NAME = "Gulpease";

    /** The value that a text for the general public should reach. */
    public static final int LEAST = 40;

    private Gulpease() {}

    /**
     * The index, rounded, from 0 (hardest) to 100 (easiest).
     *
     * @throws ArithmeticException if there are no words
     */
    public static int of(int letters, int words, int sentences) {
        if (words == 0) {
            throw new ArithmeticException("no words");
        }
        double index = 89 + (300.0 * sentences - 10.0 * letters) / words;
        return (int) Math.round(Math.max(0, Math.min(100, index)));
    }

    static int letters(String word) {
        return (int) word.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
