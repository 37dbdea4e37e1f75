package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    private static EJBException wrapped(Exception cause) {
        return new EJBException(new PersistenceException(new IllegalStateException(cause)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "08S01", "57P01", "57P03", "53300", "28P01", "28000", "90098", "90067"})
    void theCodesOfAnOutageAreFoundHoweverDeepTheyAreWrapped(String state) {
        assertThat(Outage.isCauseOf(wrapped(new SQLException("gone", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42P01", "57014", "22021"})
    void aRefusedStatementIsNoOutage(String state) {
        assertThat(Outage.isCauseOf(wrapped(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void anExceptionOfAPoolIsAnOutageWithoutACode() {
        assertThat(Outage.isCauseOf(wrapped(new SQLException(new ResourceAllocationException("IJ000453")))))
                .isTrue();
        assertThat(Outage.isCauseOf(wrapped(new SQLTransientConnectionException("none within 5000 ms"))))
                .isTrue();
    }

    @Test
    void chainedAndSuppressedExceptionsAreSearched() {
        var chained = new SQLException("batch");
        chained.setNextException(new SQLException("gone", "08006"));
        var rollback = new EJBException("rolled back");
        rollback.addSuppressed(new SQLException("gone", "57P01"));

        assertThat(Outage.isCauseOf(wrapped(chained))).isTrue();
        assertThat(Outage.isCauseOf(rollback)).isTrue();
    }

    @Test
    void aFailedWriteOfH2IsAnOutageAndALockIsNot() {
        var fault = new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "No space left on device");

        assertThat(Outage.isCauseOf(wrapped(new SQLException("General error", "HY000", fault))))
                .isTrue();
        assertThat(Outage.isCauseOf(wrapped(new SQLException("Concurrent update", "90131", fault))))
                .isFalse();
        assertThat(Outage.isCauseOf(wrapped(new SQLException("General error", "HY000"))))
                .isFalse();
    }

    @Test
    void aFullDiskIsNoOutage() {
        var full = wrapped(new SQLException("could not extend file: No space left on device", "53100"));

        assertThat(Outage.isFull(full)).isTrue();
        assertThat(Outage.isCauseOf(full)).isFalse();
        assertThat(Outage.isFull(wrapped(new SQLException("too many connections", "53300"))))
                .isFalse();
    }

    @Test
    void aCycleOfCausesEnds() {
        var one = new IllegalStateException("one");
        var two = new IllegalStateException("two", one);
        one.initCause(two);

        assertThat(Outage.isCauseOf(two)).isFalse();
    }

    @Test
    void anOrdinaryErrorIsNoOutage() {
        assertThat(Outage.isCauseOf(new NullPointerException())).isFalse();
        assertThat(Outage.isCauseOf(null)).isFalse();
    }

    @Test
    void aSlowStatementIsATimeOut() {
        assertThat(Outage.isTimeOut(new EJBException(new QueryTimeoutException("long"))))
                .isTrue();
        assertThat(Outage.isTimeOut(wrapped(new SQLException("gone", "08006")))).isFalse();
    }

    /** Each of the time-outs that docs/servers sets for the database's user. */
    @ParameterizedTest
    @ValueSource(strings = {"57014", "55P03", "25P03"})
    void theTimeOutsOfPostgreSqlAreNoOutage(String state) {
        var ended = wrapped(new SQLException("canceled", state));

        assertThat(Outage.isTimeOut(ended)).isTrue();
        assertThat(Outage.isCauseOf(ended)).isFalse();
    }

    @Test
    void theReasonIsTheFirstLineOfTheDriversMessage() {
        assertThat(Outage.reason(wrapped(new SQLException("outer", new SQLException("Connection refused.\nCheck")))))
                .isEqualTo("Connection refused.");
        assertThat(Outage.reason(null)).isEqualTo("it does not answer in time");
    }
}
