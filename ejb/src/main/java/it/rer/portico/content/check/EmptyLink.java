package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a link without text and without an image that has an alternative text. */
final class EmptyLink implements Check {

    @Override
    public Rule rule() {
        return Rule.EMPTY_LINK;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("a[href]").filter(Content::isEmpty).map(link -> {
            var location = text.locationOf(link, link.attr("href"));
            return finding(location, location.excerpt());
        });
    }
}
