package it.rer.portico.database;

import com.fasterxml.jackson.databind.type.TypeFactory;
import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the database to the schema that this version needs, before anything else reads it.
 *
 * <p>The data source is looked up by its plain name: WildFly reads {@code @Resource(lookup)} as a name below
 * {@code java:comp/env} and would not find it.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

    /** The newest migration. Compared after migrating, since a class loader that hides the scripts looks like success. */
    static final MigrationVersion VERSION = MigrationVersion.fromVersion("13");

    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    @Inject
    private Configuration configuration;

    @PostConstruct
    void start() {
        // The first use reads and checks the configuration; a bad one stops the start before anything is written.
        var baseUrl = configuration.text(Option.BASE_URL);
        LOG.info(() -> "Addresses written into pages begin with " + baseUrl);
        migrate(dataSource(PersistenceUnit.dataSource()));
    }

    /** Applies the migrations that the database lacks. */
    static void migrate(DataSource dataSource) {
        var flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .callbackLocations(new String[0]) // there are none; Open Liberty complains about the usual place
                .load();
        var applied = flyway.migrate().migrationsExecuted;
        var current = flyway.info().current();
        forgetTypes();
        if (current == null || !current.getVersion().isAtLeast(VERSION.getVersion())) {
            throw new IllegalStateException("The database is at version "
                    + (current == null ? "none" : current.getVersion()) + " after migrating, and must be at " + VERSION
                    + ": the migration scripts were not found.");
        }
        LOG.info(() -> "Database at version " + current.getVersion() + ", " + applied + " migrations applied");
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
