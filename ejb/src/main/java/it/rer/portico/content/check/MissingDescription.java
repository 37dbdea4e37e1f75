package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A page without a description, which lists and search engines show. */
final class MissingDescription implements Check {

    @Override
    public Rule rule() {
        return Rule.MISSING_DESCRIPTION;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return Content.isBlank(text.description())
                ? Stream.of(finding(Location.whole(Part.DESCRIPTION, "")))
                : Stream.empty();
    }
}
