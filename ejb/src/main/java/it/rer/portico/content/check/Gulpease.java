package it.rer.portico.content.check;

/**
 * The Gulpease index of Italian: how easily a text is read, by the length of its words in letters and of its sentences in words.
 *
 * <p>Source: P. Lucisano, M. E. Piemontese, "GULPEASE: una formula per la predizione della difficoltà dei testi in lingua italiana",
 * Scuola e città 3/1988, pages 110–124. It is {@code 89 + (300 × sentences − 10 × letters) / words}. Below 80 a text is hard for who has
 * the elementary school's certificate, below 60 for who has the middle school's, below 40 for who has the high school's.
 *
 * <p>Letters are those of words and the digits of numbers, without signs. An elided article is a word of its own: {@code l’ufficio}
 * is two. An item of a list is a sentence, or more, also without a full stop.
 */
public final class Gulpease {

    /** Its name, the same in every language. */
    public static final String NAME = "Gulpease";

    /** What a text for everybody should reach. */
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
