package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.LogLines;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import it.rer.portico.testing.Timers;
import jakarta.ejb.EJBException;
import jakarta.ejb.TimerService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A start before the database is available, and outages after the start. */
@OnEveryPlatform
class LateDatabaseTest {

    private final Container container;
    private final Timers timers = new Timers();
    private final DatabaseState state;
    private final Database database;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger readyEvents = new AtomicInteger();

    private Callable<Void> connecting = () -> null;
    private Consumer<Object> observer = event -> readyEvents.incrementAndGet();

    LateDatabaseTest(Container container) {
        this.container = container;
        container.put(TimerService.class, timers.service());
        container.put(Configuration.class, TestConfiguration.with(Option.DEMO, "false"));
        state = new DatabaseState(container.clock());
        container.put(DatabaseState.class, state);
        container.observe(event -> observer.accept(event));
        database = container.get(Database.class);
    }

    /** The real data source, reached by a connection that may fail. */
    private DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, given) -> {
                    if (method.getName().equals("getConnection")) {
                        asked.incrementAndGet();
                        connecting.call();
                    }
                    try {
                        return method.invoke(container.database().dataSource(), given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Void refused() throws SQLException {
        throw new SQLException("Connection refused.", "08001");
    }

    @Test
    void aStartWithAnAvailableDatabaseIsReadyAtItsEnd() {
        database.begin(source());

        assertThat(state.isReady()).isTrue();
        assertThat(readyEvents).hasValue(1);
    }

    @Test
    void aStartWithoutItsDatabaseAsksAtGrowingIntervalsUntilItAnswers() {
        connecting = LateDatabaseTest::refused;
        database.begin(source());
        for (int checks = 0; checks < 7; checks++) {
            database.check();
        }

        assertThat(state.isReady()).isFalse();
        assertThat(readyEvents).hasValue(0);
        assertThat(timers.pauses().stream().map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);

        connecting = () -> null;
        database.check();

        assertThat(state.isReady()).isTrue();
        assertThat(readyEvents).hasValue(1);
    }

    @Test
    void aDatabaseThatAcceptsConnectionsButNeverAnswersBlocksOneThreadAtMost() {
        var answer = new CountDownLatch(1);
        connecting = () -> {
            answer.await();
            return null;
        };
        database.begin(source());
        database.check();
        assertThat(state.isUnavailable()).isTrue();
        assertThat(asked).hasValue(1);

        answer.countDown();
        database.check();

        assertThat(state.isReady()).isTrue();
    }

    @Test
    void aThreadThatTheServerDroppedIsReplaced() throws Exception {
        var lost = new Thread(() -> {});
        var probe = new Probe(source(), task -> lost.getState() == Thread.State.NEW ? lost : new Thread(task));
        assertThatThrownBy(() -> probe.ask(Duration.ZERO)).isInstanceOf(TimeoutException.class);
        lost.join();

        probe.ask(Duration.ofMinutes(1));

        assertThat(asked).hasValue(1);
    }

    @Test
    void observersAreCalledAgainIfTheDatabaseBecameUnavailable() {
        observer = event -> {
            if (readyEvents.incrementAndGet() == 1) {
                throw new EJBException(new SQLException("terminated", "57P01"));
            }
        };
        database.begin(source());
        assertThat(state.isReady()).isFalse();

        database.check();

        assertThat(state.isReady()).isTrue();
        assertThat(readyEvents).hasValue(2);
    }

    @Test
    void anyOtherErrorStopsTheStart() {
        observer = event -> {
            throw new EJBException("a fault");
        };

        assertThatThrownBy(() -> database.begin(source())).hasMessage("a fault");
    }

    @Test
    void anErrorAfterALateStartIsLoggedOnceAndTriedAgain() {
        connecting = LateDatabaseTest::refused;
        database.begin(source());
        connecting = () -> null;
        observer = event -> {
            throw new EJBException("a fault");
        };
        try (var log = LogLines.of(Database.class)) {
            database.check();
            database.check();

            assertThat(log.lines())
                    .filteredOn(logged -> logged.contains("cannot be used"))
                    .hasSize(1);
        }
        observer = event -> {};
        database.check();

        assertThat(state.isReady()).isTrue();
    }

    @Test
    void anOutageEndsWithinSecondsAndFiresNoSecondEvent() {
        database.begin(source());
        connecting = LateDatabaseTest::refused;
        state.failed(new SQLException("gone", "08006"));
        IntStream.range(0, 5).forEach(check -> database.check());
        assertThat(timers.pauses().subList(2, 6).stream().map(Duration::toSeconds))
                .containsExactly(4L, 5L, 5L, 5L);

        connecting = () -> null;
        database.check();

        assertThat(state.isReady()).isTrue();
        assertThat(readyEvents).hasValue(1);
    }

    @Test
    void anAvailableDatabaseIsNotProbed() {
        database.begin(source());
        int before = asked.get();

        IntStream.range(0, 10).forEach(check -> database.check());

        assertThat(asked).hasValue(before);
    }

    @Test
    void twoNodesMayMigrateAtTheSameTime() {
        var empty = container.database().another();
        var node = Executors.callable(() -> Database.migrate(empty));

        assertThat(Race.run(List.of(node, node))).isEmpty();
    }
}
