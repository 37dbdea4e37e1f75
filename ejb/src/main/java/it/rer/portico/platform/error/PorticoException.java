package it.rer.portico.platform.error;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The superclass of every refusal of this module. It rolls the transaction back, and carries the key of a message in the bundles instead of
 * a sentence, so that each reader is told in their own language.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class PorticoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key the message's key, for instance {@code page.conflict}
     * @param arguments the values for the message's placeholders, in their order
     */
    protected PorticoException(String key, Object... arguments) {
        super(key + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message's key in the bundles. */
    public String key() {
        return key;
    }

    /** The values for the message's placeholders; empty after the exception was serialised. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
