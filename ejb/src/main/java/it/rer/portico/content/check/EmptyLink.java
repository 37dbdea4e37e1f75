package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A link without text, and without an image that has an alternative. */
final class EmptyLink implements Check {

    @Override
    public Rule rule() {
        return Rule.EMPTY_LINK;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.all("a[href]").filter(Content::isEmpty).map(link -> {
            var place = text.place(link, link.attr("href"));
            return finding(place, place.excerpt());
        });
    }
}
