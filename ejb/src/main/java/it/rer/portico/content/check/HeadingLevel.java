package it.rer.portico.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Check: a heading more than one level below the one before it. The page's title, on level 1, precedes the first. */
final class HeadingLevel implements Check {

    @Override
    public Rule rule() {
        return Rule.HEADING_LEVEL;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        List<Finding> found = new ArrayList<>();
        int before = 1;
        for (var heading : text.all(EmptyHeading.HEADINGS).toList()) {
            int level = Math.max(2, heading.normalName().charAt(1) - '0'); // an h1 is stored as h2
            if (level > before + 1) {
                found.add(finding(text.locationOf(heading, heading.text()), level, before + 1));
            }
            before = level;
        }
        return found.stream();
    }
}
