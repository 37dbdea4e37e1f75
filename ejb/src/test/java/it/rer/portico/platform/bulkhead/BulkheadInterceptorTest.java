package it.rer.portico.platform.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkheadInterceptorTest {

    private static final Callable<Object> NOTHING = () -> "done";

    private final List<Synchronization> synchronizations = new ArrayList<>();
    private final Bulkheads bulkheads = new Bulkheads();
    private final BulkheadInterceptor citizens = wired(new CitizensBulkhead());
    private final BulkheadInterceptor desk = wired(new DeskBulkhead());

    private int status = Status.STATUS_ACTIVE;

    private BulkheadInterceptor wired(BulkheadInterceptor interceptor) {
        try {
            for (var field : BulkheadInterceptor.class.getDeclaredFields()) {
                field.setAccessible(true);
                if (field.getType() == Bulkheads.class) {
                    field.set(interceptor, bulkheads);
                } else if (field.getType() == TransactionSynchronizationRegistry.class) {
                    field.set(interceptor, registry());
                }
            }
            return interceptor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private TransactionSynchronizationRegistry registry() {
        return proxy(TransactionSynchronizationRegistry.class, (name, argument) -> switch (name) {
            case "getTransactionStatus" -> status;
            case "registerInterposedSynchronization" -> {
                synchronizations.add((Synchronization) argument);
                yield null;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    /** The answer of a proxy to a call. */
    private interface Answer {
        Object to(String name, Object argument) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }

    private static Object call(BulkheadInterceptor interceptor, Callable<Object> work) throws Exception {
        return interceptor.aroundCall(proxy(InvocationContext.class, (name, argument) -> work.call()));
    }

    @Test
    void aPermitIsHeldUntilTheTransactionHasEnded() throws Exception {
        for (int i = 0; i < Lane.CITIZENS.permits(); i++) {
            call(citizens, NOTHING);
        }
        assertThatThrownBy(() -> call(citizens, NOTHING)).isInstanceOf(DatabaseBusyException.class);

        synchronizations.get(0).afterCompletion(Status.STATUS_ROLLEDBACK);

        assertThat(call(citizens, NOTHING)).isEqualTo("done");
    }

    @Test
    void aTransactionEndedByAnotherThreadKeepsThePermitUntilTheCallReturns() throws Exception {
        call(citizens, () -> {
            synchronizations.get(0).afterCompletion(Status.STATUS_ROLLEDBACK);
            IntStream.range(1, Lane.CITIZENS.permits()).forEach(i -> bulkheads.enter(Lane.CITIZENS));
            assertThatThrownBy(() -> bulkheads.enter(Lane.CITIZENS)).isInstanceOf(DatabaseBusyException.class);
            return null;
        });

        assertThat(bulkheads.enter(Lane.CITIZENS)).isNotNull();
    }

    @Test
    void withoutATransactionAPermitIsHeldUntilTheCallReturns() throws Exception {
        status = Status.STATUS_NO_TRANSACTION;
        for (int i = 0; i < 2 * Lane.CITIZENS.permits(); i++) {
            call(citizens, NOTHING);
        }
        assertThat(synchronizations).isEmpty();
    }

    @Test
    void aFailedCallReleasesItsPermit() {
        status = Status.STATUS_NO_TRANSACTION;
        for (int i = 0; i < 2 * Lane.CITIZENS.permits(); i++) {
            assertThatThrownBy(() -> call(citizens, () -> {
                        throw new IllegalStateException("failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void nestedCallsShareOnePermit() throws Exception {
        for (int i = 0; i < Lane.CITIZENS.permits(); i++) {
            bulkheads.enter(Lane.CITIZENS);
        }

        assertThat(call(desk, () -> call(citizens, NOTHING))).isEqualTo("done");
        assertThat(synchronizations).hasSize(1);
    }

    @Test
    void oneLaneDoesNotBlockAnother() throws Exception {
        for (int i = 0; i < Lane.CITIZENS.permits(); i++) {
            call(citizens, NOTHING);
        }

        assertThat(call(desk, NOTHING)).isEqualTo("done");
    }

    /** The documented pools have 20 connections, and the thread that reads changes needs one. */
    @Test
    void allLanesTogetherNeedFewerConnectionsThanThePoolHas() {
        assertThat(Lane.CITIZENS.permits() + Lane.DESK.permits() + Lane.FILES.permits())
                .isLessThan(18);
    }
}
