package it.rer.portico.content.check;

import it.rer.portico.content.body.BodySanitizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Check: a link whose address the sanitiser would remove, leaving only its text. */
final class RefusedLink implements Check {

    @Override
    public Rule rule() {
        return Rule.REFUSED_LINK;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        Map<String, Boolean> known = new HashMap<>();
        return text.all("a[href]")
                .filter(link -> known.computeIfAbsent(link.attr("href"), address -> isRefused(address, text.targets())))
                .map(link -> finding(
                        text.locationOf(link, link.text()),
                        text.locationOf(link, link.attr("href")).excerpt()));
    }

    /** Broken links are reported as such, not here as well. */
    private static boolean isRefused(String address, LinkTargets targets) {
        return !BrokenLink.isBroken(address, targets) && !BodySanitizer.allowsLinkTo(address);
    }
}
