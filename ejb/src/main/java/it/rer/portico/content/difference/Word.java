package it.rer.portico.content.difference;

import java.util.List;

/**
 * A word, a sign between words, an image or a break of the line, with the elements around it: the least that can be inserted or deleted.
 *
 * @param text empty if it is an element
 * @param element image or break; null if it is text
 * @param spaced whether a space stands before it; at the beginning of a line always, so that a word which becomes the first one stays
 *     the same
 * @param within the elements of the line around it, the outermost first
 */
record Word(String text, Markup element, boolean spaced, List<Markup> within) {

    boolean isCounted() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    boolean isBreak() {
        return element != null && element.name().equals("br");
    }

    /** Equal for what reads the same, whatever stands around it. */
    int likeness() {
        return element == null ? text.hashCode() : element.hashCode();
    }
}
