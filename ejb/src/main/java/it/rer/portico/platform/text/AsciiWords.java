package it.rer.portico.platform.text;

import com.anyascii.AnyAscii;

/**
 * The words of a text in lower-case ASCII letters and digits, joined by single hyphens, for addresses and file names. Letters that ASCII
 * lacks are romanised one by one, whatever the language: Łódź is {@code lodz}, Ελλάδα {@code ellada}. All other characters separate words,
 * except invisible ones such as a soft hyphen.
 */
public final class AsciiWords {

    private static final char HYPHEN = '-';

    private final StringBuilder words = new StringBuilder();
    private boolean apart;

    private AsciiWords() {}

    /**
     * The words of a text; empty if it has no letter or digit.
     *
     * @throws IllegalArgumentException if it is longer than {@link NormalForm#LENGTH_MAX}
     */
    public static String of(String text) {
        var read = new AsciiWords();
        NormalForm.withoutAccents(text).codePoints().forEach(read::add);
        return read.words.toString();
    }

    /**
     * The first words, as many as fit. A word is cut only if less than half of the length would be used otherwise.
     *
     * @param words as {@link #of} returns them
     * @param room longest result, in characters
     */
    public static String first(String words, int room) {
        if (words.length() <= room) {
            return words;
        }
        int end = words.lastIndexOf(HYPHEN, room);
        return words.substring(0, end < room / 2 ? room : end);
    }

    private void add(int c) {
        switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> addRomanised(c);
            case Character.FORMAT -> {
                // invisible, and does not end the word
            }
            default -> apart = true;
        }
    }

    private void addRomanised(int c) {
        boolean wordOfItsOwn = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
        apart |= wordOfItsOwn;
        AnyAscii.transliterate(c).chars().forEach(this::addAscii);
        apart |= wordOfItsOwn;
    }

    /** Leaves out the signs by which some letters are romanised, such as the apostrophe for the soft sign. */
    private void addAscii(int c) {
        int lower = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
            if (apart && !words.isEmpty()) {
                words.append(HYPHEN);
            }
            apart = false;
            words.append((char) lower);
        }
    }
}
