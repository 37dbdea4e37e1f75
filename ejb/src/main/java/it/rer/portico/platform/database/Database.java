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
 * Brings the database to the schema that this version needs, before anything else reads it, and looks whether it is back when it was
 * found away.
 *
 * <p>A database that cannot be reached does not stop the start: it is asked again, less and less often, and {@link DatabaseReady} is
 * fired once it came. Everything else that is wrong at the start stops it. No entity manager may be used before that event: EclipseLink
 * never tries again with a unit whose first use failed.
 *
 * <p>The data source is looked up by its plain name: WildFly reads {@code @Resource(lookup)} as a name below
 * {@code java:comp/env} and would not find it.
 */
@Singleton
@Internal
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

    /** The newest migration. Compared after migrating, since a class loader that hides the scripts looks like success. */
    static final MigrationVersion VERSION = MigrationVersion.fromVersion("6");

    /** How long the start, and each later look, waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Once there are readers and editors, coming back should not take long to be seen. */
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
        // The first use reads and checks the configuration; a bad one stops the start before anything is written.
        var baseUrl = configuration.text(Option.BASE_URL);
        LOG.info(() -> "Addresses written into pages begin with " + baseUrl);
        begin(dataSource(PersistenceUnit.dataSource()));
    }

    /** Named unlike {@link #start}: Payara finds a callback by its name alone. */
    void begin(DataSource source) {
        dataSource = source;
        probe = new Probe(source, threads);
        prepare();
        ring();
    }

    /** Looks again, if there is something to look for. Each look sets the clock for the next one: two never overlap. */
    @Timeout
    void look() {
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
            ring();
        }
    }

    private Duration longer() {
        var longest = state.isPrepared() ? LONGEST_PAUSE_IN_USE : LONGEST_PAUSE;
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private void ring() {
        timers.createSingleActionTimer(pause.toMillis(), new TimerConfig("database", false));
    }

    /** Once the application runs, nothing stops its start any more: what is wrong is said, once, and tried again. */
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

    /** Asks whether it answers, and notes it. */
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
                .callbackLocations(new String[0]) // there are none; Open Liberty complains about the usual place
                .load();
        int applied = apply(flyway);
        var current = flyway.info().current();
        forgetTypes();
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
            forgetTypes();
            throw new IllegalStateException(
                    "The tables in the database were made by other migrations than those of this version: most likely by a version from"
                            + " before the first release, which cannot be upgraded. Nothing was changed. Give jdbc/portico an empty database,"
                            + " or empty this one if nobody needs what it holds; with mvn -Prun delete the folder 'data', or name another one"
                            + " with -Dportico.data.dir. More is in docs/servers/README.md, below 'Upgrade and going back'.",
                    e);
        }
    }

    /**
     * Flyway has Jackson describe its classes, and Jackson keeps that in a memory of the whole virtual machine. Where it is the server's
     * Jackson (Payara), that would hold each former copy of the application.
     */
    private static void forgetTypes() {
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
