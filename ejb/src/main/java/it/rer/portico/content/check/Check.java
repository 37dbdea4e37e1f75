package it.rer.portico.content.check;

import java.util.List;
import java.util.stream.Stream;

/** Looks for what is against one rule. It has no state, so that one serves all texts. */
interface Check {

    /** The rule, of which there is no other check. */
    Rule rule();

    /** What is against the rule, in the order of the text. */
    Stream<Finding> findings(ReadText text);

    /** That the rule is broken there. */
    default Finding finding(Location place, Object... arguments) {
        return new Finding(rule(), List.of(arguments), place);
    }
}
