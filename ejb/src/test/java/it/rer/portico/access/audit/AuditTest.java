package it.rer.portico.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.audit.AuditVerdict.Fault;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import it.rer.portico.testing.TestClock;
import jakarta.ejb.EJBException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
    void anEntryHasActorActionObjectAndTime() {
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
    void anEmptyChainIsIntact() {
        assertThat(log.verify()).isEqualTo(new AuditVerdict(Fault.NONE, 0, "0".repeat(64)));
    }

    /** Spelled out, so that the hashed format cannot change unnoticed. */
    @Test
    void theHashFollowsTheDocumentedFormat() throws Exception {
        audit.record("anna", AuditAction.PUBLISHED, 7L, Language.ITALIAN, "Città 😀", null);

        var form = "1:1;27:2026-03-22T12:21:06.000000Z;4:anna;9:PUBLISHED;1:7;2:it;11:Città 😀;-;64:" + "0".repeat(64)
                + ";";
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
        assertThat(log.verify()).isEqualTo(new AuditVerdict(Fault.NONE, 1, hash));
    }

    @Test
    void timesAreStoredToTheMicrosecondAcrossChangesToSummerTime() {
        for (var instant : List.of(
                "2026-01-15T11:00:00.123456789Z",
                "2026-07-15T11:00:00.999999999Z",
                "2026-10-25T00:30:00Z", // half past two in Rome, in summer time
                "2026-10-25T01:30:00Z")) { // half past two again
            container.clock().set(Instant.parse(instant));
            audit.record(AuditAction.SIGNED_IN, null, null, null, null);
        }

        assertThat(log.verify().isIntact()).isTrue();
        assertThat(log.read(AuditFilter.NONE, 3, 1).rows().get(0).at())
                .isEqualTo(Instant.parse("2026-01-15T11:00:00.123456Z"));
    }

    @Test
    void longTextsAreCutBetweenCharactersAndForbiddenCharactersAreRemoved() {
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
        assertThat(log.verify().isIntact()).isTrue();
    }

    @Test
    void aRollbackLeavesNoEntryAndNoGap() {
        record(1);

        assertThatThrownBy(() -> container.inTransaction(() -> {
                    record(2);
                    throw new IllegalStateException("something fails after the record");
                }))
                .isInstanceOf(EJBException.class);
        record(1);

        assertThat(numbers(AuditFilter.NONE)).containsExactly(2L, 1L);
        assertThat(log.verify().isIntact()).isTrue();
    }

    @Test
    void entriesOfOneTransactionAreNumberedInTheirOrder() {
        container.inTransaction(() -> {
            record(2);
            assertThat(log.read(AuditFilter.NONE, 0, 10).total()).isEqualTo(2); // a query flushes what is pending
            record(1);
        });

        assertThat(numbers(AuditFilter.NONE)).containsExactly(3L, 2L, 1L);
        assertThat(log.verify().isIntact()).isTrue();
    }

    @Test
    void concurrentEntriesOfTwoNodesFormOneChainWithoutGaps() {
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
                assertThat(log.verify().isIntact()).isTrue();
            }
            return null;
        });

        assertThat(Race.run(writers)).isEmpty();

        assertThat(numbers(AuditFilter.NONE))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) THREADS * EACH)
                        .map(n -> THREADS * EACH + 1 - n)
                        .boxed()
                        .toList());
        assertThat(log.verify().isIntact()).isTrue();
    }

    @Test
    void theSecondWriterWaitsForTheFirst() {
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
        assertThat(log.verify().isIntact()).isTrue();
    }

    @Test
    void theLogIsFilteredByEachCriterionAndPaged() {
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
}
