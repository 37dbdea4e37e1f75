package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A link to a page or a file of ours that is not there. */
final class BrokenLink implements Check {

    @Override
    public Rule rule() {
        return Rule.BROKEN_LINK;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.all("a[href]")
                .filter(link -> isBroken(link.attr("href"), text.targets()))
                .map(link -> finding(text.place(link, link.text()), link.attr("href")));
    }

    static boolean isBroken(String address, LinkTargets targets) {
        return Target.isOurs(address) && !Target.exists(address, targets);
    }
}
