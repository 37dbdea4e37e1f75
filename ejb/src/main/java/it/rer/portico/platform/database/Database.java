package it.rer.portico.platform.database;

import com.fasterxml.jackson.databind.type.TypeFactory;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.context.Internal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Migrates the database to the schema of this version before anything else reads it, and checks after an outage whether it is available
 * again.
 *
 * <p>A database that cannot be reached does not stop the start: it is asked again, at growing intervals, and {@link DatabaseReady} is fired
 * once it answers. Every other error at the start stops it. No entity manager may be used before that event: EclipseLink never retries a
 * persistence unit whose first use failed.
 *
 * <p>The data source is looked up by its plain name: WildFly reads {@code @Resource(lookup)} as a name below {@code java:comp/env} and
 * would not find it.
 */
@Singleton
@Internal
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

    /** The newest migration. Compared after the migration, which reports success also if the class loader does not find the scripts. */
    static final MigrationVersion VERSION = MigrationVersion.fromVersion("6");

    /** How long the start, and each later check, waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Shorter, since readers and editors may be waiting for the database to come back. */
    private static final Duration LONGEST_PAUSE_IN_USE = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    @Resource
    private TimerService timers;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Configuration configuration;

    @Inject
    private DatabaseState state;

    @Inject
    private Event<DatabaseReady> ready;

    private DataSource dataSource;
    private Probe probe;
    private Duration pause = FIRST_PAUSE;
    private String fault = "";

    @PostConstruct
    void start() {
        // The first use reads and checks the configuration; an invalid one stops the start before anything is written.
        var baseUrl = configuration.text(Option.BASE_URL);
        LOG.info(() -> "Addresses written into pages begin with " + baseUrl);
        begin(dataSource(PersistenceUnit.dataSource()));
    }

    /** Has another name than {@link #start}, since Payara finds a callback by its name alone. */
    void begin(DataSource source) {
        dataSource = source;
        probe = new Probe(source, threads);
        prepare();
        scheduleCheck();
    }

    /** Checks the database again if it was unavailable. Each check schedules the next one, so that two never overlap. */
    @Timeout
    void check() {
        try {
            if (state.isReady()) {
                pause = FIRST_PAUSE;
                return;
            }
            if (state.isPrepared()) {
                answers(probe::askAnew);
            } else {
                prepareLate();
            }
            pause = state.isReady() ? FIRST_PAUSE : longer();
        } finally {
            scheduleCheck();
        }
    }

    private Duration longer() {
        var longest = state.isPrepared() ? LONGEST_PAUSE_IN_USE : LONGEST_PAUSE;
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private void scheduleCheck() {
        timers.createSingleActionTimer(pause.toMillis(), new TimerConfig("database", false));
    }

    /** An application that is running is not stopped any more: each error is logged once, and the start is tried again. */
    private void prepareLate() {
        try {
            prepare();
        } catch (RuntimeException e) {
            if (!fault.equals(String.valueOf(e.getMessage()))) {
                fault = String.valueOf(e.getMessage());
                LOG.log(Level.SEVERE, "The database answers and cannot be used; this is tried again", e);
            }
        }
    }

    private void prepare() {
        if (!answers(probe::ask)) {
            return;
        }
        try {
            migrate(dataSource);
            TimeOuts.check(dataSource);
            ready.fire(new DatabaseReady());
            state.prepared();
        } catch (RuntimeException e) {
            if (!state.failed(e)) {
                throw e;
            }
        }
    }

    /** Asks whether the database answers, and records the outcome. */
    private boolean answers(Question question) {
        try {
            question.ask(PATIENCE);
            state.answered();
            return true;
        } catch (SQLException e) {
            state.unreachable(e);
        } catch (TimeoutException e) {
            state.silent();
        }
        return false;
    }

    /** A way to ask, as {@link Probe} has. */
    private interface Question {
        void ask(Duration patience) throws SQLException, TimeoutException;
    }

    /** Applies the migrations that the database lacks. */
    static void migrate(DataSource dataSource) {
        var flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .callbackLocations(
                        new String[0]) // there are none; Open Liberty logs a warning about the default location
                .load();
        int applied = apply(flyway);
        var current = flyway.info().current();
        clearTypeCache();
        if (current == null || !current.getVersion().isAtLeast(VERSION.getVersion())) {
            throw new IllegalStateException("The database is at version "
                    + (current == null ? "none" : current.getVersion()) + " after migrating, and must be at " + VERSION
                    + ": the migration scripts were not found.");
        }
        LOG.info(() -> "Database at version " + current.getVersion() + ", " + applied + " migrations applied");
        Durability.warn(dataSource);
    }

    private static int apply(Flyway flyway) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            clearTypeCache();
            throw new IllegalStateException(
                    "The tables in the database were made by other migrations than those of this version: most likely by a version from"
                            + " before the first release, which cannot be upgraded. Nothing was changed. Give jdbc/portico an empty database,"
                            + " or empty this one if nobody needs what it holds; with mvn -Prun delete the folder 'data', or name another one"
                            + " with -Dportico.data.dir. More is in docs/servers/README.md, below 'Upgrade and going back'.",
                    e);
        }
    }

    /**
     * Flyway makes Jackson cache descriptions of its classes for the whole virtual machine. Where Jackson is the server's own (Payara),
     * that cache would keep every former copy of the application in memory.
     */
    private static void clearTypeCache() {
        TypeFactory.defaultInstance().clearCache();
    }

    @SuppressWarnings("BanJNDI") // the name is the persistence unit's
    private static DataSource dataSource(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(
                    "The server has no data source '" + name
                            + "': create it as docs/servers describes, then deploy again.",
                    e);
        }
    }
}
