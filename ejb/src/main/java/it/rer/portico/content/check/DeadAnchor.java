package it.rer.portico.content.check;

import it.rer.portico.content.body.BodySanitizer;
import java.util.Set;
import java.util.stream.Stream;

/** A link to a place of the same text where nothing is: a heading that has other words now, or a bookmark of a word processor. */
final class DeadAnchor implements Check {

    @Override
    public Rule rule() {
        return Rule.DEAD_ANCHOR;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        var links = text.all("a[href^=#]").toList();
        if (links.isEmpty()) {
            return Stream.empty();
        }
        Set<String> places = BodySanitizer.placesIn(text.html());
        return links.stream()
                .filter(link -> !places.contains(link.attr("href").substring(1)))
                .map(link -> finding(
                        text.place(link, link.text()),
                        text.place(link, link.attr("href")).excerpt()));
    }
}
