package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class OutageInterceptorTest {

    private static Object call(Callable<Object> bean) throws Exception {
        return new OutageInterceptor().aroundCall((InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (self, method, arguments) -> bean.call()));
    }

    private static void assertPassed(RuntimeException fault) {
        assertThatThrownBy(() -> call(() -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    @Test
    void anOutageIsReportedAsSuchAndRollsBack() {
        var refused = new PersistenceException(new SQLException("the connection was refused", "08001"));

        assertThatThrownBy(() -> call(() -> {
                    throw new EJBException(refused);
                }))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("the connection was refused")
                .hasRootCauseMessage("the connection was refused")
                .satisfies(thrown -> assertThat(Outage.isCauseOf(thrown)).isTrue());
        assertThat(DatabaseUnavailableException.class
                        .getAnnotation(ApplicationException.class)
                        .rollback())
                .isTrue();
    }

    @Test
    void aSlowStatementIsReportedAsAnOutage() {
        assertThatThrownBy(() -> call(() -> {
                    throw new QueryTimeoutException("after 10 s");
                }))
                .isInstanceOf(DatabaseUnavailableException.class)
                .satisfies(thrown -> assertThat(Outage.isTimeOut(thrown)).isTrue());
    }

    @Test
    void allOtherExceptionsArePassedOn() throws Exception {
        assertThat(call(() -> "done")).isEqualTo("done");
        assertPassed(new DatabaseBusyException());
        assertPassed(new PersistenceException(new SQLException("refused", "23505")));
        assertPassed(new DatabaseUnavailableException(new SQLException("classified by an inner bean", "08006")));
        assertPassed(new IllegalStateException("a fault"));
    }
}
