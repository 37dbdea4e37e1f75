package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a page without a title. */
final class MissingTitle implements Check {

    @Override
    public Rule rule() {
        return Rule.MISSING_TITLE;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return Content.isBlank(text.title()) ? Stream.of(finding(Location.whole(Part.TITLE, ""))) : Stream.empty();
    }
}
