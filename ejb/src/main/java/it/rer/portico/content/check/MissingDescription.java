package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a page without a description, which lists and search engines show. */
final class MissingDescription implements Check {

    @Override
    public Rule rule() {
        return Rule.MISSING_DESCRIPTION;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return Content.isBlank(text.description())
                ? Stream.of(finding(Location.whole(Part.DESCRIPTION, "")))
                : Stream.empty();
    }
}
