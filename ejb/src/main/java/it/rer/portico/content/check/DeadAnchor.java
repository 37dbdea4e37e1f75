package it.rer.portico.content.check;

import it.rer.portico.content.body.BodySanitizer;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Check: a link to an anchor in the same text that does not exist, because a heading was reworded or the anchor was a bookmark of a word
 * processor.
 */
final class DeadAnchor implements Check {

    @Override
    public Rule rule() {
        return Rule.DEAD_ANCHOR;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        var links = text.all("a[href^=#]").toList();
        if (links.isEmpty()) {
            return Stream.empty();
        }
        Set<String> anchors = BodySanitizer.anchorsIn(text.html());
        return links.stream()
                .filter(link -> !anchors.contains(link.attr("href").substring(1)))
                .map(link -> finding(
                        text.locationOf(link, link.text()),
                        text.locationOf(link, link.attr("href")).excerpt()));
    }
}
