package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A heading that says nothing, as it is left behind when its words are deleted. */
final class EmptyHeading implements Check {

    static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    @Override
    public Rule rule() {
        return Rule.EMPTY_HEADING;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.all(HEADINGS).filter(Content::isEmpty).map(heading -> finding(text.place(heading, "")));
    }
}
