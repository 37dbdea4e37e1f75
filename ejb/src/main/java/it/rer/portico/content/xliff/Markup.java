package it.rer.portico.content.xliff;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What programs of translators put into a text besides its own elements: marks around sentences, changes that they keep track of,
 * comments. Their types and elements are not of the standard, but each of them has its own ({@code x-sdl-deleted},
 * {@code x-sdl-feedback-deleted} of Trados): they are known by their words.
 */
enum Markup {

    /** Its text was taken out: it must not come alive. */
    DELETION("del(?:ete|eted|etion)?|remov(?:e|ed|al)"),

    /** Its text was put in. */
    INSERTION("ins(?:ert|erted|ertion)?|add(?:ed|ition)?"),

    /** What people say of the text. */
    COMMENT("comments?|notes?|annotations?"),

    /** Anything else. */
    OTHER("");

    private final Pattern word;

    Markup(String word) {
        this.word = Pattern.compile(word, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Of an element of another name space.
     *
     * @param name without prefix
     */
    static Markup ofElement(String name) {
        return Stream.of(values())
                .filter(markup -> markup.isNamedIn(name))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether a mark of that type holds text that was taken out. All others, comments among them, stand around text that counts. */
    static boolean isDeletion(String type) {
        return DELETION.isNamedIn(type);
    }

    private boolean isNamedIn(String name) {
        return Stream.of(name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
                .anyMatch(part -> word.matcher(part).matches());
    }
}
