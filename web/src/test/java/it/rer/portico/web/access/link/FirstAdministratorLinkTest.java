package it.rer.portico.web.access.link;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.FirstAdministrator;
import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.database.TestState;
import it.rer.portico.web.testing.Fake;
import it.rer.portico.web.testing.Wiring;
import jakarta.ejb.TimerService;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstAdministratorLinkTest {

    private int timersSet;
    private int asked;
    private boolean busy;

    private final TimerService timers = Fake.of(TimerService.class, (method, arguments) -> {
        timersSet++;
        return null;
    });

    private final FirstAdministrator administrator = new FirstAdministrator() {
        @Override
        public Optional<String> token() {
            asked++;
            if (busy) {
                throw new DatabaseBusyException();
            }
            return Optional.of("token");
        }
    };

    private FirstAdministratorLink started(DatabaseState database) {
        return Wiring.wire(new FirstAdministratorLink(), timers, database, administrator, TestConfiguration.defaults());
    }

    @Test
    void theLinkIsWrittenOnce() {
        started(TestState.ready());

        assertThat(asked).isOne();
        assertThat(timersSet).isZero();
    }

    @Test
    void beforeTheSchemaIsReadyItIsTriedAgain() {
        started(TestState.waiting());

        assertThat(asked).isZero();
        assertThat(timersSet).isOne();
    }

    @Test
    void aBusyDatabaseOnlyDelaysTheLink() {
        busy = true;
        var link = started(TestState.ready());
        assertThat(timersSet).isOne();

        busy = false;
        link.check();
        assertThat(asked).isEqualTo(2);
        assertThat(timersSet).isOne();
    }
}
