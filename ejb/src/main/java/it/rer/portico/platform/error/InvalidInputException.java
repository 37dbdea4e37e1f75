package it.rer.portico.platform.error;

/** A value that a person gave cannot be taken as it is: too long, missing, out of range, or holding characters no text holds. */
public class InvalidInputException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the name of the input, as forms and views use it
     * @param key the message's key
     * @param arguments what the message's placeholders stand for
     */
    public InvalidInputException(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    /** The input at fault, so that the message can stand beside it. */
    public String field() {
        return field;
    }
}
