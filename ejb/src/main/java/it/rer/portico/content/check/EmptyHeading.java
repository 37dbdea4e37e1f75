package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a heading without text, as editors leave behind when they delete its words. */
final class EmptyHeading implements Check {

    static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    @Override
    public Rule rule() {
        return Rule.EMPTY_HEADING;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all(HEADINGS).filter(Content::isEmpty).map(heading -> finding(text.locationOf(heading, "")));
    }
}
