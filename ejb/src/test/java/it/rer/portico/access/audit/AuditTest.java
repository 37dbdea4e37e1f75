package it.rer.portico.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.audit.AuditVerdict.Fault;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import it.rer.portico.testing.TestClock;
import jakarta.ejb.EJBException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class AuditTest {

    private static final int THREADS = 8;
    private static final int EACH = 10;

    private final Container container;
    private final Audit audit;
    private final AuditLog log;

    AuditTest(Container container) {
        this.container = container;
        audit = container.get(Audit.class);
        log = container.get(AuditLog.class);
    }

    @Test
    void anEntrySaysWhoDidWhatToWhatAndWhen() {
        audit.record(AuditAction.PUBLISHED, 7L, Language.ITALIAN, "Accordi", "2");
        audit.record(Caller.SYSTEM, AuditAction.WITHDRAWN, null, null, null, null);

        var page = log.read(AuditFilter.NONE, 0, 10);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows())
                .containsExactly(
                        new AuditRecord(
                                2,
                                TestClock.START,
                                "system",
                                AuditAction.WITHDRAWN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new AuditRecord(
                                1,
                                TestClock.START,
                                Container.CALLER,
                                AuditAction.PUBLISHED,
                                Optional.of(7L),
                                Optional.of(Language.ITALIAN),
                                Optional.of("Accordi"),
                                Optional.of("2")));
    }

    @Test
    void anEmptyChainIsWhole() {
        assertThat(log.verify()).isEqualTo(new AuditVerdict(Fault.NONE, 0, "0".repeat(64)));
    }

    /** Written out by hand, so that the form of what is hashed cannot change unnoticed. */
    @Test
    void theHashIsThatOfTheFormInTheDocumentation() throws Exception {
        audit.record("anna", AuditAction.PUBLISHED, 7L, Language.ITALIAN, "Città 😀", null);

        var form = "1:1;27:2026-03-22T12:21:06.000000Z;4:anna;9:PUBLISHED;1:7;2:it;11:Città 😀;-;64:" + "0".repeat(64)
                + ";";
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
        assertThat(log.verify()).isEqualTo(new AuditVerdict(Fault.NONE, 1, hash));
    }

    @Test
    void timesAreFoundAgainToTheMicrosecondWhateverTheClocksOnTheWallDo() {
        for (var instant : List.of(
                "2026-01-15T11:00:00.123456789Z",
                "2026-07-15T11:00:00.999999999Z",
                "2026-10-25T00:30:00Z", // half past two in Rome, in summer time
                "2026-10-25T01:30:00Z")) { // half past two again
            container.clock().set(Instant.parse(instant));
            audit.record(AuditAction.SIGNED_IN, null, null, null, null);
        }

        assertThat(log.verify().isWhole()).isTrue();
        assertThat(log.read(AuditFilter.NONE, 3, 1).rows().get(0).at())
                .isEqualTo(Instant.parse("2026-01-15T11:00:00.123456Z"));
    }

    @Test
    void whatIsTooLongIsCutBetweenCharactersAndWhatNoTextHoldsIsLeftOut() {
        audit.record(
                "x".repeat(101),
                AuditAction.TEXT_SAVED,
                null,
                null,
                "a".repeat(199) + "😀",
                "\u0000\u202E" + "b".repeat(1_001));

        var entry = log.read(AuditFilter.NONE, 0, 1).rows().get(0);
        assertThat(entry.actor()).isEqualTo("x".repeat(100));
        assertThat(entry.subject()).contains("a".repeat(199));
        assertThat(entry.detail()).contains("b".repeat(1_000));
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void whatIsRolledBackLeavesNoEntryAndNoGap() {
        record(1);

        assertThatThrownBy(() -> container.inTransaction(() -> {
                    record(2);
                    throw new IllegalStateException("something fails after the record");
                }))
                .isInstanceOf(EJBException.class);
        record(1);

        assertThat(numbers(AuditFilter.NONE)).containsExactly(2L, 1L);
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void severalEntriesOfOneTransactionAreNumberedInTheirOrder() {
        container.inTransaction(() -> {
            record(2);
            assertThat(log.read(AuditFilter.NONE, 0, 10).total()).isEqualTo(2); // a query flushes what is pending
            record(1);
        });

        assertThat(numbers(AuditFilter.NONE)).containsExactly(3L, 2L, 1L);
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void manyAtOnceOnTwoNodesLeaveNoGapAndOneChain() {
        var other = container.anotherNode().get(Audit.class);
        var writers = new ArrayList<Callable<?>>();
        for (int i = 0; i < THREADS; i++) {
            var node = i % 2 == 0 ? audit : other;
            writers.add(() -> {
                for (int n = 0; n < EACH; n++) {
                    node.record(AuditAction.TEXT_SAVED, null, null, null, null);
                }
                return null;
            });
        }
        writers.add(() -> {
            for (int n = 0; n < EACH; n++) {
                assertThat(log.verify().isWhole()).isTrue();
            }
            return null;
        });

        assertThat(Race.run(writers)).isEmpty();

        assertThat(numbers(AuditFilter.NONE))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) THREADS * EACH)
                        .map(n -> THREADS * EACH + 1 - n)
                        .boxed()
                        .toList());
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void whoWritesSecondWaitsForTheFirst() {
        assertThat(Race.overlapping(
                        container,
                        () -> {
                            record(1);
                            return null;
                        },
                        () -> {
                            record(1);
                            return null;
                        }))
                .isEmpty();

        assertThat(numbers(AuditFilter.NONE)).containsExactly(2L, 1L);
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void aChainThatIsLongerThanAChunkIsCheckedToItsEnd() throws SQLException {
        container.inTransaction(() -> record(2_500));
        assertThat(log.verify().number()).isEqualTo(2_500);

        tamper("update audit set detail = 'x' where number = 2400");

        assertFault(Fault.CHANGED, 2_400);
    }

    @Test
    void aRowTakenOutShowsWhereverItWas() throws SQLException {
        for (int gone : new int[] {1, 3, 5}) {
            tamper(EMPTYING);
            record(5);
            tamper("delete from audit where number = " + gone);

            assertFault(Fault.MISSING, gone);
        }
        tamper("delete from audit");
        assertFault(Fault.MISSING, 1);
    }

    @Test
    void everyFieldIsBoundByTheHash() throws SQLException {
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
    void twoRowsThatChangedPlacesShow() throws SQLException {
        record(4);
        tamper(
                "update audit set number = 99 where number = 2",
                "update audit set number = 2 where number = 3",
                "update audit set number = 3 where number = 99");

        assertFault(Fault.CHANGED, 2);
    }

    @Test
    void aRowWhoseOwnHashWasMadeAnewShowsInTheNext() throws Exception {
        record(3);
        tamper("update audit set actor = 'bruno', hash = '" + rehashed(2, "bruno") + "' where number = 2");

        assertFault(Fault.CHANGED, 3);
    }

    @Test
    void theLastRowWithItsHashMadeAnewShowsInTheNotedEnd() throws Exception {
        record(3);
        tamper("update audit set actor = 'bruno', hash = '" + rehashed(3, "bruno") + "' where number = 3");

        assertFault(Fault.CHANGED, 3);
        tamper("delete from audit_anchor");
        assertFault(Fault.END, 3);
    }

    /** As far as somebody gets who knows of the chain and of its noted end. */
    @Test
    void anEndThatWasCutOffShowsAlsoWhereTheNotedEndWasSetBack() throws SQLException {
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
    void aLogThatWasEmptiedShowsBesideAccounts() throws SQLException {
        assertThat(log.verify().isWhole()).as("nothing has happened yet").isTrue();
        new Desk(container).seat("anna", Role.AUTHOR, null);
        assertThat(log.verify().isWhole()).isTrue();

        tamper(EMPTYING);

        assertFault(Fault.MISSING, 1);
        container.clock().advance(Duration.ofDays(1));
        record(1); // whoever looks has to sign in first
        assertFault(Fault.MISSING, 1);
    }

    @Test
    void aLogThatWasWrittenAnewShows() throws SQLException {
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
    void aNotedEndThatIsWrongOrGoneShows() throws SQLException {
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

    @Test
    void theLogIsNarrowedByEachQuestionAndGivenInParts() {
        var anna = new AuditFilter("anna", null, null, null, null);
        audit.record("anna", AuditAction.PUBLISHED, 7L, Language.ITALIAN, null, null);
        container.clock().advance(Duration.ofMinutes(1));
        audit.record("bruno", AuditAction.WITHDRAWN, 7L, Language.ITALIAN, null, null);
        container.clock().advance(Duration.ofMinutes(1));
        audit.record("anna", AuditAction.PUBLISHED, 8L, Language.ENGLISH, null, null);
        var second = TestClock.START.plusSeconds(60);

        assertThat(numbers(anna)).containsExactly(3L, 1L);
        assertThat(numbers(new AuditFilter(null, AuditAction.WITHDRAWN, null, null, null)))
                .containsExactly(2L);
        assertThat(numbers(new AuditFilter(null, null, 7L, null, null))).containsExactly(2L, 1L);
        assertThat(numbers(new AuditFilter(null, null, null, second, null))).containsExactly(3L, 2L);
        assertThat(numbers(new AuditFilter(null, null, null, null, second))).containsExactly(1L);
        assertThat(numbers(new AuditFilter("anna", AuditAction.PUBLISHED, 8L, second, second.plusSeconds(61))))
                .containsExactly(3L);
        assertThat(numbers(new AuditFilter("a'; drop table audit; --", null, null, null, null)))
                .isEmpty();
        assertThat(log.read(anna, 1, 1).rows()).extracting(AuditRecord::number).containsExactly(1L);
        assertThat(log.read(anna, 1, 1).total()).isEqualTo(2);
        assertThat(log.read(AuditFilter.NONE, -1, -1).rows()).hasSize(1);
    }

    private static final String[] EMPTYING = {
        "delete from audit", "delete from audit_anchor", "update audit_head set number = 0, hash = repeat('0', 64)"
    };

    private void record(int times) {
        for (int n = 0; n < times; n++) {
            audit.record("anna", AuditAction.SIGNED_IN, null, null, null, null);
        }
    }

    private List<Long> numbers(AuditFilter filter) {
        return log.read(filter, 0, AuditLog.MOST).rows().stream()
                .map(AuditRecord::number)
                .toList();
    }

    private void assertFault(Fault fault, long number) {
        var verdict = log.verify();
        assertThat(verdict.fault()).isEqualTo(fault);
        assertThat(verdict.number()).isEqualTo(number);
        assertThat(verdict.isWhole()).isFalse();
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
