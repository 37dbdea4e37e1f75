package it.rer.portico.platform.bulkhead;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.PersistenceException;

/**
 * Too many requests are waiting for the database. Nothing was done; the caller should try again.
 *
 * <p>It is no {@code PorticoException}, so that no form shows it as an error of what was sent. Code that handles an unavailable database
 * handles this as well.
 */
@ApplicationException(rollback = true)
public class DatabaseBusyException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    /** A refusal for lack of a free permit. */
    public DatabaseBusyException() {
        super("Too many requests are waiting for the database");
    }

    /**
     * A refusal for another reason.
     *
     * @param cause why the wait ended
     */
    public DatabaseBusyException(Exception cause) {
        this();
        initCause(cause);
    }
}
