package it.rer.portico.content.check;

import it.rer.portico.content.body.Misplaced;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What stands where HTML does not let it stand: programs read it in different ways, and saving puts it right. */
final class Nesting implements Check {

    @Override
    public Rule rule() {
        return Rule.NESTING;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        Set<Element> told = new HashSet<>();
        return Misplaced.in(text.body()).stream()
                .filter(found -> told.add(found.element()))
                .map(found -> finding(
                        text.place(found.element(), Content.beginning(found.element())),
                        found.element().normalName(),
                        found.inside()));
    }
}
