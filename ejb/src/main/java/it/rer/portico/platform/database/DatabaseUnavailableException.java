package it.rer.portico.platform.database;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.PersistenceException;

/**
 * The database could not be reached, did not answer in time, or has no space left for writing. The transaction is rolled back; the caller
 * should try again.
 *
 * <p>It is an application exception, since containers log the whole stack trace of any other that leaves a bean: hundreds of lines for
 * every request during an outage.
 */
@ApplicationException(rollback = true)
public class DatabaseUnavailableException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    /** @param cause the exception of the driver, the pool, the provider or the container */
    DatabaseUnavailableException(Exception cause) {
        super(Outage.reason(cause), cause);
    }
}
