package it.rer.portico.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.audit.AuditVerdict.Fault;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.OnEveryPlatform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes made to the log behind the application's back are found by the verification. */
@OnEveryPlatform
class AuditTamperingTest {

    private final Container container;
    private final Audit audit;
    private final AuditLog log;

    AuditTamperingTest(Container container) {
        this.container = container;
        audit = container.get(Audit.class);
        log = container.get(AuditLog.class);
    }

    @Test
    void aChainLongerThanAChunkIsVerifiedToItsEnd() throws SQLException {
        container.inTransaction(() -> record(2_500));
        assertThat(log.verify().number()).isEqualTo(2_500);

        tamper("update audit set detail = 'x' where number = 2400");

        assertFault(Fault.CHANGED, 2_400);
    }

    @Test
    void aDeletedRowIsFoundWhereverItWas() throws SQLException {
        for (int deleted : new int[] {1, 3, 5}) {
            tamper(EMPTYING);
            record(5);
            tamper("delete from audit where number = " + deleted);

            assertFault(Fault.MISSING, deleted);
        }
        tamper("delete from audit");
        assertFault(Fault.MISSING, 1);
    }

    @Test
    void theHashCoversEveryField() throws SQLException {
        for (var change : List.of(
                "at = at + interval '1' second",
                "actor = 'bruno'",
                "action = 'WITHDRAWN'",
                "action = 'NO_SUCH_ACTION'",
                "page_id = 8",
                "page_id = null",
                "language = 'en'",
                "language = null",
                "subject = 'Bandi'",
                "subject = ''",
                "subject = null",
                "detail = 'x'",
                "previous_hash = repeat('a', 64)",
                "hash = repeat('a', 64)")) {
            tamper(EMPTYING);
            for (int n = 0; n < 3; n++) {
                audit.record("anna", AuditAction.PUBLISHED, 7L, Language.ITALIAN, "Accordi", null);
            }
            tamper("update audit set " + change + " where number = 2");

            assertThat(log.verify())
                    .describedAs(change)
                    .extracting(AuditVerdict::fault)
                    .isEqualTo(Fault.CHANGED);
            assertFault(Fault.CHANGED, 2);
            assertThat(log.read(AuditFilter.NONE, 0, 10).rows()).hasSize(3);
        }
    }

    @Test
    void twoSwappedRowsAreFound() throws SQLException {
        record(4);
        tamper(
                "update audit set number = 99 where number = 2",
                "update audit set number = 2 where number = 3",
                "update audit set number = 3 where number = 99");

        assertFault(Fault.CHANGED, 2);
    }

    @Test
    void aRehashedRowIsFoundByTheNextOne() throws Exception {
        record(3);
        tamper("update audit set actor = 'bruno', hash = '" + rehashed(2, "bruno") + "' where number = 2");

        assertFault(Fault.CHANGED, 3);
    }

    @Test
    void aRehashedLastRowIsFoundByTheHead() throws Exception {
        record(3);
        tamper("update audit set actor = 'bruno', hash = '" + rehashed(3, "bruno") + "' where number = 3");

        assertFault(Fault.CHANGED, 3);
        tamper("delete from audit_anchor");
        assertFault(Fault.END, 3);
    }

    /** An attacker who knows of the chain and its head gets this far. */
    @Test
    void aTruncatedLogIsFoundEvenIfTheHeadWasSetBack() throws SQLException {
        record(3);
        audit.record("bruno", AuditAction.PUBLISHED, 7L, Language.ITALIAN, null, null);
        record(2);

        tamper(
                "delete from audit where number > 3",
                "update audit_head set number = 3, hash = (select hash from audit where number = 3)");
        assertFault(Fault.MISSING, 4);
        tamper("delete from audit_anchor where actor = 'anna'");
        assertFault(Fault.MISSING, 4);
    }

    @Test
    void anEmptiedLogIsFoundIfThereAreAccounts() throws SQLException {
        assertThat(log.verify().isIntact()).as("nothing has happened yet").isTrue();
        new Desk(container).seat("anna", Role.AUTHOR, null);
        assertThat(log.verify().isIntact()).isTrue();

        tamper(EMPTYING);

        assertFault(Fault.MISSING, 1);
        container.clock().advance(Duration.ofDays(1));
        record(1); // reading the log requires a sign-in
        assertFault(Fault.MISSING, 1);
    }

    @Test
    void aRewrittenLogIsFound() throws SQLException {
        audit.record("bruno", AuditAction.PUBLISHED, 7L, Language.ITALIAN, null, null);
        record(2);
        tamper("delete from audit", "update audit_head set number = 0, hash = repeat('0', 64)");
        record(4);

        assertFault(Fault.CHANGED, 1);
        tamper("delete from audit_anchor where actor = 'bruno'");
        assertFault(Fault.CHANGED, 3);
        record(1);
        assertFault(Fault.CHANGED, 3);
    }

    @Test
    void aWrongOrMissingHeadIsFound() throws SQLException {
        record(3);

        tamper("update audit_head set number = 4");
        assertFault(Fault.MISSING, 4);
        tamper("update audit_head set number = 2");
        assertFault(Fault.END, 3);
        tamper("update audit_head set number = 3, hash = repeat('a', 64)");
        assertFault(Fault.END, 3);
        tamper("delete from audit_head");
        assertFault(Fault.END, 1);
        tamper("insert into audit_head (id, number, hash) values (1, 0, repeat('0', 64))");
    }

    private static final String[] EMPTYING = {
        "delete from audit", "delete from audit_anchor", "update audit_head set number = 0, hash = repeat('0', 64)"
    };

    private void record(int times) {
        for (int n = 0; n < times; n++) {
            audit.record("anna", AuditAction.SIGNED_IN, null, null, null, null);
        }
    }

    private void assertFault(Fault fault, long number) {
        var verdict = log.verify();
        assertThat(verdict.fault()).isEqualTo(fault);
        assertThat(verdict.number()).isEqualTo(number);
        assertThat(verdict.isIntact()).isFalse();
    }

    private String rehashed(long number, String actor) throws Exception {
        var previous = value("select previous_hash from audit where number = " + number);
        var form = "1:" + number + ";27:2026-03-22T12:21:06.000000Z;" + actor.length() + ":" + actor
                + ";9:SIGNED_IN;-;-;-;-;64:" + previous + ";";
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
    }

    private String value(String sql) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void tamper(String... statements) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
