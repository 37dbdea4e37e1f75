package it.rer.portico.platform.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.error.PorticoException;
import jakarta.ejb.ApplicationException;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private final AtomicLong now = new AtomicLong();
    private final Bulkhead bulkhead = new Bulkhead(2, now::get);

    @Test
    void callsBeyondThePermitsAreRefused() {
        bulkhead.enter();
        bulkhead.enter();
        now.addAndGet(2 * Bulkhead.PATIENCE.toNanos());

        assertThatThrownBy(bulkhead::enter).isInstanceOf(DatabaseBusyException.class);
    }

    @Test
    void aPermitReleasedTwiceAdmitsOneMoreCall() {
        var permit = bulkhead.enter();
        bulkhead.enter();
        permit.release();
        permit.release();
        bulkhead.enter();
        now.addAndGet(2 * Bulkhead.PATIENCE.toNanos());

        assertThatThrownBy(bulkhead::enter).isInstanceOf(DatabaseBusyException.class);
    }

    @Test
    void aWaitingCallGetsTheNextPermit() throws Exception {
        var permit = bulkhead.enter();
        bulkhead.enter();
        var waiting = CompletableFuture.supplyAsync(bulkhead::enter);
        permit.release();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aCallThatWaitedTooLongIsRefused() {
        bulkhead.enter();
        bulkhead.enter();

        assertThatThrownBy(bulkhead::enter).isInstanceOf(DatabaseBusyException.class);
    }

    /** Forms show every {@code PorticoException} as an error of what was sent. */
    @Test
    void theRefusalIsAnErrorOfTheDatabaseAndRollsBack() {
        assertThat(new DatabaseBusyException())
                .isInstanceOf(PersistenceException.class)
                .isNotInstanceOf(PorticoException.class);
        assertThat(DatabaseBusyException.class
                        .getAnnotation(ApplicationException.class)
                        .rollback())
                .isTrue();
    }
}
