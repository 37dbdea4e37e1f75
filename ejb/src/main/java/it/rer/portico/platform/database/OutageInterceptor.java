package it.rer.portico.platform.database;

import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import it.rer.portico.platform.error.PorticoException;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/**
 * Interceptor of every bean ({@code META-INF/ejb-jar.xml}): turns failures caused by the database into
 * {@link DatabaseUnavailableException}.
 */
public class OutageInterceptor {

    /** @throws DatabaseUnavailableException if the call failed because of the database */
    @AroundInvoke
    Object aroundCall(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (DatabaseUnavailableException | DatabaseBusyException | PorticoException e) {
            throw e; // classified already, by this bean or one that it called
        } catch (RuntimeException e) {
            if (Outage.isCauseOf(e) || Outage.isTimeOut(e) || Outage.isFull(e)) {
                throw new DatabaseUnavailableException(e);
            }
            throw e;
        }
    }
}
