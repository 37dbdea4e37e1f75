package it.rer.portico.platform.bulkhead;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.PersistenceException;

/**
 * As many requests as may wait for the database wait already. Nothing was done; whoever asks is to try again.
 *
 * <p>No refusal of what was sent, so that no form takes it for one: whoever bears a database that is away bears this too.
 */
@ApplicationException(rollback = true)
public class DatabaseBusyException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public DatabaseBusyException() {
        super("As many as may wait for the database wait already");
    }

    /** @param cause what ended the waiting */
    public DatabaseBusyException(Exception cause) {
        this();
        initCause(cause);
    }
}
