package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.audit.AuditRecord;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.LogLines;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Timers;
import jakarta.ejb.EJBException;
import jakarta.ejb.TimerService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How failed sign-ins are logged and recorded. */
@OnEveryPlatform
class FailedSignInsTest {

    private final Container container;
    private final FailedSignIns failed;
    private final LogLines log = LogLines.of(FailedSignIns.class);

    FailedSignInsTest(Container container) {
        this.container = container;
        failed = new FailedSignIns(container.clock());
        container.put(FailedSignIns.class, failed);
        container.put(TimerService.class, new Timers().service());
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void eachAttemptIsLoggedAndEachLoginAndSenderIsOneEntry() {
        for (int i = 0; i < 9; i++) {
            failed.noteWrong("anna", "203.0.113.9");
        }
        failed.noteRefused("anna", "203.0.113.9");
        failed.noteWrong("bruno", "198.51.100.7");

        write();

        assertThat(log.lines())
                .hasSize(11)
                .allMatch(line -> line.matches("Sign-in (failed|refused): (anna|bruno) from [0-9a-f]{12}"));
        assertThat(entries())
                .allMatch(entry -> entry.actor().equals("system"))
                .extracting(FailedSignInsTest::summary)
                .containsExactlyInAnyOrder("SIGN_IN_FAILED anna 9", "SIGN_IN_REFUSED anna 1", "SIGN_IN_FAILED bruno 1");
        assertThat(container.get(AuditLog.class).verify().isIntact()).isTrue();
        write();
        assertThat(entries()).hasSize(3);
    }

    @Test
    void neitherTheAddressNorInputThatIsNoLoginNameIsStored() {
        for (var input : List.of(
                "la mia Password!", "Benvenuto2024", "x".repeat(61), "a\nSign-in failed: b", "", "è", "\u0000")) {
            failed.noteWrong(input, "203.0.113.9");
        }

        write();

        assertThat(log.lines())
                .hasSize(7)
                .allMatch(line -> line.startsWith("Sign-in failed: ? from ") && line.length() < 50);
        assertThat(entries()).extracting(FailedSignInsTest::summary).containsExactly("SIGN_IN_FAILED ? 7");
        assertThat(entries()).noneMatch(entry -> entry.toString().contains("203.0.113"));
    }

    @Test
    void aSenderHasOnePseudonymEachDay() {
        failed.noteWrong("anna", "203.0.113.9");
        container.clock().advance(Duration.ofHours(9));
        failed.noteWrong("anna", "203.0.113.9");
        failed.noteWrong("anna", "203.0.113.10");
        container.clock().advance(Duration.ofDays(1));
        failed.noteWrong("anna", "203.0.113.9");

        var senders = log.lines().stream()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
        assertThat(senders.get(1)).isEqualTo(senders.get(0));
        assertThat(senders.stream().distinct()).hasSize(3);
    }

    @Test
    void theNumberOfLinesAndEntriesIsLimited() {
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 0; i < 2_000; i++) {
                failed.noteWrong("name" + i + "-" + minute, "198.51.100." + i % 200);
            }
            write();
            container.clock().advance(Duration.ofMinutes(1));
        }

        assertThat(log.lines()).hasSize(60 * (FailedSignIns.LINES + 1));
        var entries = entries();
        assertThat(entries).hasSize(FailedSignInsWatch.IN_AN_HOUR + 60);
        assertThat(entries.stream().mapToInt(FailedSignInsTest::count).sum()).isEqualTo(120_000);
    }

    @Test
    void theMostFrequentAttemptsHaveEntriesOfTheirOwn() {
        for (int i = 0; i < 100; i++) {
            failed.noteWrong("name" + i, "198.51.100.1");
        }
        failed.noteWrong("anna", "198.51.100.1");
        failed.noteWrong("anna", "198.51.100.1");

        write();

        assertThat(entries())
                .extracting(FailedSignInsTest::summary)
                .hasSize(FailedSignInsWatch.AT_ONCE + 1)
                .contains("SIGN_IN_FAILED anna 2", "SIGN_IN_FAILED  91");
    }

    @Test
    void countsWaitWhileTheDatabaseIsUnavailable() {
        var audit = container.get(Audit.class);
        container.put(Audit.class, new Audit() {
            @Override
            public void record(
                    String actor, AuditAction action, Long page, Language language, String subject, String detail) {
                throw new EJBException("no connection");
            }
        });
        var watch = container.get(FailedSignInsWatch.class);
        failed.noteWrong("anna", "203.0.113.9");
        watch.write();
        failed.noteWrong("anna", "203.0.113.9");
        watch.write();
        assertThat(entries()).isEmpty();

        container.put(Audit.class, audit);
        container.put(FailedSignInsRecord.class, null);
        container.put(FailedSignInsWatch.class, null);
        write();

        assertThat(entries()).extracting(FailedSignInsTest::summary).containsExactly("SIGN_IN_FAILED anna 2");
    }

    private void write() {
        container.get(FailedSignInsWatch.class).write();
    }

    private List<AuditRecord> entries() {
        return container
                .get(AuditLog.class)
                .read(AuditFilter.NONE, 0, AuditLog.MOST)
                .rows();
    }

    private static int count(AuditRecord entry) {
        return Integer.parseInt(entry.detail().orElseThrow().split(" ", 2)[0]);
    }

    private static String summary(AuditRecord entry) {
        return entry.action() + " " + entry.subject().orElse("") + " " + count(entry);
    }
}
