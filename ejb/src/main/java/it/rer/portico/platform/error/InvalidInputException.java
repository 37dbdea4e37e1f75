package it.rer.portico.platform.error;

/** A person's input is invalid: too long, missing, out of range, or with forbidden characters. */
public class InvalidInputException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Refuses an input.
     *
     * @param field the name of the input, as forms and views use it
     * @param key the message's key
     * @param arguments the values for the message's placeholders
     */
    public InvalidInputException(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    /** The name of the invalid input, so that the message can be shown beside it. */
    public String field() {
        return field;
    }
}
