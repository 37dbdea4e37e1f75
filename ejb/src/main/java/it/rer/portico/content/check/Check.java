package it.rer.portico.content.check;

import java.util.List;
import java.util.stream.Stream;

/** Finds violations of one rule. A check has no state, so that one instance serves all texts. */
interface Check {

    /** The rule. No two checks have the same. */
    Rule rule();

    /** The violations, in the order of the text. */
    Stream<Finding> findings(ParsedText text);

    /** A violation at that location. */
    default Finding finding(Location location, Object... arguments) {
        return new Finding(rule(), List.of(arguments), location);
    }
}
