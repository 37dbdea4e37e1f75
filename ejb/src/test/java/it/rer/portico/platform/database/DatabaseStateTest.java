package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.LogLines;
import it.rer.portico.testing.TestClock;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseStateTest {

    private final EJBException refused = new EJBException(new SQLException("Connection refused.", "08001"));
    private final TestClock clock = new TestClock();
    private final DatabaseState state = new DatabaseState(clock);

    @Test
    void theDatabaseIsNotReadyBeforeItIsMigrated() {
        assertThat(state.isReady()).isFalse();
        state.answered();
        assertThat(state.isReady()).isFalse();

        state.prepared();

        assertThat(state.isReady()).isTrue();
    }

    @Test
    void oneFailureMarksTheDatabaseUnavailableForAll() {
        state.prepared();

        assertThat(state.failed(refused)).isTrue();
        assertThat(state.isReady()).isFalse();
        assertThat(state.isPrepared()).isTrue();
        assertThat(state.failed(new EJBException("rolled back")))
                .as("any failure during an outage")
                .isTrue();

        state.answered();

        assertThat(state.isReady()).isTrue();
    }

    @Test
    void anOrdinaryErrorOrASlowStatementIsNoOutage() {
        state.prepared();

        assertThat(state.failed(new EJBException("a fault"))).isFalse();
        assertThat(state.failed(new EJBException(new SQLException("canceled", "57014"))))
                .isTrue();

        assertThat(state.isReady()).isTrue();
    }

    @Test
    void anOutageIsLoggedWhenItBeginsEachMinuteAndWhenItEnds() {
        state.prepared();
        try (var log = LogLines.of(DatabaseState.class)) {
            for (int second = 0; second < 125; second++) {
                state.failed(refused);
                state.failed(refused);
                clock.advance(Duration.ofSeconds(1));
            }
            state.answered();
            state.answered();

            assertThat(log.lines())
                    .containsExactly(
                            "The database does not answer (since 0 s); it is asked again: Connection refused.",
                            "The database does not answer (since 60 s); it is asked again: Connection refused.",
                            "The database does not answer (since 120 s); it is asked again: Connection refused.",
                            "The database answers again, after 125 s");
        }
    }

    @Test
    void aFullDiskIsLoggedOnceAMinuteAndIsNoOutage() {
        state.prepared();
        var full = new EJBException(new SQLException("No space left on device", "53100"));
        try (var log = LogLines.of(DatabaseState.class)) {
            for (int second = 0; second < 65; second++) {
                assertThat(state.failed(full)).isTrue();
                clock.advance(Duration.ofSeconds(1));
            }

            assertThat(state.isReady()).isTrue();
            assertThat(log.lines())
                    .hasSize(2)
                    .containsOnly("The disk of the database is full, nothing can be written: No space left on device");
        }
    }

    @Test
    void aWrongPasswordIsLoggedAsSuch() {
        try (var log = LogLines.of(DatabaseState.class)) {
            state.failed(new SQLException("password authentication failed", "28P01"));

            assertThat(log.lines()).singleElement().asString().contains("refuses the user or the password");
        }
    }
}
