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

/** A start before the database, and an outage after it. */
@OnEveryPlatform
class LateDatabaseTest {

    private final Container container;
    private final Timers timers = new Timers();
    private final DatabaseState state;
    private final Database database;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger readied = new AtomicInteger();

    private Callable<Void> line = () -> null;
    private Consumer<Object> reader = event -> readied.incrementAndGet();

    LateDatabaseTest(Container container) {
        this.container = container;
        container.put(TimerService.class, timers.service());
        container.put(Configuration.class, TestConfiguration.with(Option.DEMO, "false"));
        state = new DatabaseState(container.clock());
        container.put(DatabaseState.class, state);
        container.observe(event -> reader.accept(event));
        database = container.get(Database.class);
    }

    /** The real data source at the end of a line that may be cut. */
    private DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, given) -> {
                    if (method.getName().equals("getConnection")) {
                        asked.incrementAndGet();
                        line.call();
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
    void aStartWithItsDatabaseIsReadyWhenItEnds() {
        database.begin(source());

        assertThat(state.isReady()).isTrue();
        assertThat(readied).hasValue(1);
    }

    @Test
    void aStartBeforeItsDatabaseWaitsLongerAndLongerAndIsReadyOnceItCame() {
        line = LateDatabaseTest::refused;
        database.begin(source());
        for (int looks = 0; looks < 7; looks++) {
            database.look();
        }

        assertThat(state.isReady()).isFalse();
        assertThat(readied).hasValue(0);
        assertThat(timers.pauses().stream().map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);

        line = () -> null;
        database.look();

        assertThat(state.isReady()).isTrue();
        assertThat(readied).hasValue(1);
    }

    @Test
    void aDatabaseThatTakesConnectionsAndNeverAnswersHoldsNobodyAndOneThreadAtMost() {
        var answer = new CountDownLatch(1);
        line = () -> {
            answer.await();
            return null;
        };
        database.begin(source());
        database.look();
        assertThat(state.isAway()).isTrue();
        assertThat(asked).hasValue(1);

        answer.countDown();
        database.look();

        assertThat(state.isReady()).isTrue();
    }

    @Test
    void aThreadThatTheServerDoesNotRunIsNotWaitedForForEver() throws Exception {
        var lost = new Thread(() -> {});
        var probe = new Probe(source(), task -> lost.getState() == Thread.State.NEW ? lost : new Thread(task));
        assertThatThrownBy(() -> probe.ask(Duration.ZERO)).isInstanceOf(TimeoutException.class);
        lost.join();

        probe.ask(Duration.ofMinutes(1));

        assertThat(asked).hasValue(1);
    }

    @Test
    void whatReadsAtTheStartIsCalledAgainIfTheDatabaseWentAwayMeanwhile() {
        reader = event -> {
            if (readied.incrementAndGet() == 1) {
                throw new EJBException(new SQLException("terminated", "57P01"));
            }
        };
        database.begin(source());
        assertThat(state.isReady()).isFalse();

        database.look();

        assertThat(state.isReady()).isTrue();
        assertThat(readied).hasValue(2);
    }

    @Test
    void anythingElseThatIsWrongStopsTheStart() {
        reader = event -> {
            throw new EJBException("a fault");
        };

        assertThatThrownBy(() -> database.begin(source())).hasMessage("a fault");
    }

    @Test
    void whatIsWrongAfterALateStartIsSaidOnceAndTriedAgain() {
        line = LateDatabaseTest::refused;
        database.begin(source());
        line = () -> null;
        reader = event -> {
            throw new EJBException("a fault");
        };
        try (var log = LogLines.of(Database.class)) {
            database.look();
            database.look();

            assertThat(log.lines())
                    .filteredOn(said -> said.contains("cannot be used"))
                    .hasSize(1);
        }
        reader = event -> {};
        database.look();

        assertThat(state.isReady()).isTrue();
    }

    @Test
    void anOutageEndsWithinSecondsOfTheDatabasesReturnAndReadsNothingAnew() {
        database.begin(source());
        line = LateDatabaseTest::refused;
        state.failed(new SQLException("gone", "08006"));
        IntStream.range(0, 5).forEach(look -> database.look());
        assertThat(timers.pauses().subList(2, 6).stream().map(Duration::toSeconds))
                .containsExactly(4L, 5L, 5L, 5L);

        line = () -> null;
        database.look();

        assertThat(state.isReady()).isTrue();
        assertThat(readied).hasValue(1);
    }

    @Test
    void aDatabaseThatAnswersIsNotAskedWhetherItDoes() {
        database.begin(source());
        int before = asked.get();

        IntStream.range(0, 10).forEach(look -> database.look());

        assertThat(asked).hasValue(before);
    }

    @Test
    void twoNodesMayMigrateAtOnce() {
        var empty = container.database().another();
        var node = Executors.callable(() -> Database.migrate(empty));

        assertThat(Race.run(List.of(node, node))).isEmpty();
    }
}
