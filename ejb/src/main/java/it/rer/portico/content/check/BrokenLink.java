package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a link to a page or a file of this site that does not exist. */
final class BrokenLink implements Check {

    @Override
    public Rule rule() {
        return Rule.BROKEN_LINK;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("a[href]")
                .filter(link -> isBroken(link.attr("href"), text.targets()))
                .map(link -> finding(text.locationOf(link, link.text()), link.attr("href")));
    }

    static boolean isBroken(String address, LinkTargets targets) {
        return Target.isOurs(address) && !Target.exists(address, targets);
    }
}
