package it.rer.portico.content.check;

import java.util.List;

/**
 * One thing that a check found.
 *
 * @param rule against which it is
 * @param arguments what fills the placeholders of the rule's text, as {@link Rule} lists them: strings and whole numbers
 * @param place where it stands
 */
public record Finding(Rule rule, List<Object> arguments, Location place) {

    /** Keeps a copy of the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** Whether it blocks the publication. */
    public boolean blocks() {
        return rule.severity() == Severity.ERROR;
    }
}
