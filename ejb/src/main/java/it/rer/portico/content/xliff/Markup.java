package it.rer.portico.content.xliff;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Markup that translation tools add to a text: marks around sentences, tracked changes, comments. Its types and elements are not
 * standardised, and each tool has its own ({@code x-sdl-deleted}, {@code x-sdl-feedback-deleted} of Trados), so it is recognised by words
 * in their names.
 */
enum Markup {

    /** Deleted text, which must not become part of the translation. */
    DELETION("del(?:ete|eted|etion)?|remov(?:e|ed|al)"),

    /** Inserted text. */
    INSERTION("ins(?:ert|erted|ertion)?|add(?:ed|ition)?"),

    /** A comment on the text. */
    COMMENT("comments?|notes?|annotations?"),

    /** Anything else. */
    OTHER("");

    private final Pattern word;

    Markup(String word) {
        this.word = Pattern.compile(word, Pattern.CASE_INSENSITIVE);
    }

    /**
     * The kind of an element in another namespace.
     *
     * @param name without prefix
     */
    static Markup ofElement(String name) {
        return Stream.of(values())
                .filter(markup -> markup.isNamedIn(name))
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * Whether a mark of that type contains deleted text. All other marks, comments among them, enclose text that belongs to the
     * translation.
     */
    static boolean isDeletion(String type) {
        return DELETION.isNamedIn(type);
    }

    private boolean isNamedIn(String name) {
        return Stream.of(name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
                .anyMatch(part -> word.matcher(part).matches());
    }
}
