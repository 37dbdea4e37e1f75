package it.rer.portico.platform.database;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.PersistenceException;

/**
 * The database could not be asked, did not answer in time, or has no space to write. The transaction is rolled back; whoever asks is to try again.
 *
 * <p>An application exception, though nobody here is at fault: of any other that leaves a bean, each container on the way writes the
 * whole stack trace into its log, hundreds of lines for every request that meets an outage.
 */
@ApplicationException(rollback = true)
public class DatabaseUnavailableException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the driver, the pool, the provider or the container made of it */
    DatabaseUnavailableException(Exception cause) {
        super(Outage.reason(cause), cause);
    }
}
