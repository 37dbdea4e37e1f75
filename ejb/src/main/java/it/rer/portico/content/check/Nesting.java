package it.rer.portico.content.check;

import it.rer.portico.content.body.Misplaced;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Check: elements nested in a way HTML does not allow. Programs interpret them differently, and saving moves them. */
final class Nesting implements Check {

    @Override
    public Rule rule() {
        return Rule.NESTING;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        Set<Element> reported = new HashSet<>();
        return Misplaced.in(text.body()).stream()
                .filter(found -> reported.add(found.element()))
                .map(found -> finding(
                        text.locationOf(found.element(), Content.beginning(found.element())),
                        found.element().normalName(),
                        found.inside()));
    }
}
