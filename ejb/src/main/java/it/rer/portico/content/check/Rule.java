package it.rer.portico.content.check;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rules that texts are checked against, errors first. Each constant's Javadoc lists the arguments of its message. The sources are in
 * {@code docs/checks.md}.
 */
public enum Rule {
    /** No arguments. */
    MISSING_TITLE(Severity.ERROR),
    /** No arguments. */
    MISSING_DESCRIPTION(Severity.ERROR),
    /** No arguments. */
    IMAGE_ALTERNATIVE(Severity.ERROR),
    /** The address, shortened as an excerpt is; perhaps empty. */
    BROKEN_IMAGE(Severity.ERROR),
    /** The level of the heading, and the lowest level allowed there. */
    HEADING_LEVEL(Severity.ERROR),
    /** No arguments. */
    EMPTY_HEADING(Severity.ERROR),
    /** The address to which it leads, shortened as an excerpt is. */
    EMPTY_LINK(Severity.ERROR),
    /** The address to which it leads. */
    BROKEN_LINK(Severity.ERROR),
    /** The address to which it leads, shortened as an excerpt is. */
    REFUSED_LINK(Severity.ERROR),
    /** The address, {@code #…}, shortened as an excerpt is. */
    DEAD_ANCHOR(Severity.ERROR),
    /** No arguments. */
    TABLE_HEADERS(Severity.ERROR),
    /** No arguments. */
    TABLE_CAPTION(Severity.ADVICE),
    /** The words of the link, shortened as an excerpt is. */
    LINK_TEXT(Severity.ADVICE),
    /** The host of the redirect service, and the address that was meant. */
    WRAPPED_LINK(Severity.ADVICE),
    /** The host of the redirect service; the address that was meant cannot be read. */
    OPAQUE_LINK(Severity.ADVICE),
    /** The address, shortened as an excerpt is. */
    OWN_ADDRESS(Severity.ADVICE),
    /** The words in bold, shortened as an excerpt is. */
    BOLD_HEADING(Severity.ADVICE),
    /** The names of two elements, of which the second may not contain the first. */
    NESTING(Severity.ADVICE),
    /** The word without the invisible characters, shortened as an excerpt is. */
    SOFT_HYPHEN(Severity.ADVICE),
    /** The number of words of the sentence, and how many it should have at most. */
    LONG_SENTENCE(Severity.ADVICE),
    /** The name of the index, its value, and the value that it should have at least. */
    READABILITY(Severity.ADVICE),
    /** The abbreviation. */
    ABBREVIATION(Severity.ADVICE),
    /** The words in capitals, shortened as an excerpt is. */
    CAPITALS(Severity.ADVICE),
    /** No arguments. */
    WRONG_LANGUAGE(Severity.ADVICE),
    /** No arguments. */
    UNMARKED_LANGUAGE(Severity.ADVICE);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** Whether violations prevent publication. */
    public Severity severity() {
        return severity;
    }

    /** The code in bundles and addresses, for instance {@code image-alternative}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rules of one severity, in order. */
    public static Stream<Rule> of(Severity severity) {
        return Stream.of(values()).filter(rule -> rule.severity == severity);
    }
}
