package it.rer.portico.bulkhead;

import it.rer.portico.error.PorticoException;

/** As many requests as may wait for the database wait already. Nothing was done; whoever asks is to try again. */
public class DatabaseBusyException extends PorticoException {

    private static final long serialVersionUID = 1L;

    public DatabaseBusyException() {
        super("database.busy");
    }

    /** @param cause what ended the waiting */
    public DatabaseBusyException(Exception cause) {
        this();
        initCause(cause);
    }
}
