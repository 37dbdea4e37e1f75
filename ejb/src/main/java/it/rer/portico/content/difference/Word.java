package it.rer.portico.content.difference;

import java.util.List;

/**
 * The smallest unit that can be inserted or deleted: a word, a punctuation mark, an image or a line break, with the inline elements around
 * it.
 *
 * @param text empty if it is an element
 * @param element image or break; null if it is text
 * @param spaced whether a space precedes it; always true at the beginning of a line, so that a word which becomes the first one stays equal
 * @param within the inline elements around it, the outermost first
 */
record Word(String text, Markup element, boolean spaced, List<Markup> within) {

    boolean isCounted() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    boolean isBreak() {
        return element != null && element.name().equals("br");
    }

    /** A number that is equal for words with the same text, whatever is around them. */
    int likeness() {
        return element == null ? text.hashCode() : element.hashCode();
    }
}
