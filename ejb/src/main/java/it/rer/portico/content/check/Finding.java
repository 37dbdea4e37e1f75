package it.rer.portico.content.check;

import java.util.List;

/**
 * A violation of a rule that a check found in a text.
 *
 * @param rule that is violated
 * @param arguments values for the placeholders of the rule's message, as {@link Rule} lists them: strings and whole numbers
 * @param location where it was found
 */
public record Finding(Rule rule, List<Object> arguments, Location location) {

    /** Copies the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** Whether it prevents publication. */
    public boolean blocks() {
        return rule.severity() == Severity.ERROR;
    }
}
