package it.rer.portico.content.check;

import it.rer.portico.content.body.BodySanitizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A link at an address that the sanitiser takes out: of the link nothing would be left but its words. */
final class RefusedLink implements Check {

    @Override
    public Rule rule() {
        return Rule.REFUSED_LINK;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        Map<String, Boolean> known = new HashMap<>();
        return text.all("a[href]")
                .filter(link -> known.computeIfAbsent(link.attr("href"), address -> isRefused(address, text.targets())))
                .map(link -> finding(
                        text.place(link, link.text()),
                        text.place(link, link.attr("href")).excerpt()));
    }

    /** What is broken is named as that, and once. */
    private static boolean isRefused(String address, LinkTargets targets) {
        return !BrokenLink.isBroken(address, targets) && !BodySanitizer.keepsLinkTo(address);
    }
}
