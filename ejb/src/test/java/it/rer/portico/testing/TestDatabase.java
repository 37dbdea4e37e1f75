package it.rer.portico.testing;

import it.rer.portico.platform.database.Migration;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A migrated database of one platform, and the persistence unit upon it. */
public final class TestDatabase implements AutoCloseable {

    static final List<String> EMPTYING = List.of(
            "delete from mail_letter",
            "delete from preview_link",
            "delete from working_copy",
            "delete from audit",
            "delete from audit_anchor",
            "update audit_head set number = 0, hash = repeat('0', 64)",
            "update translation set state = 'DRAFT', published_revision_id = null, draft_revision_id = null,"
                    + " successor_page_id = null",
            "update revision set based_on_revision_id = null",
            "update page set parent_id = null",
            "delete from change",
            "update change_counter set number = 0",
            "delete from setting",
            "delete from inquiry",
            "delete from site_rating",
            "delete from page_rating",
            "delete from rating_window",
            "delete from redirect",
            "delete from revision",
            "delete from translation",
            "delete from media_file",
            "delete from editor",
            "delete from page");

    private final Platform platform;
    private final JdbcConnectionPool pool; // H2's, which pools the connections of any driver
    private final EntityManagerFactory factory;
    private final AtomicLong statements = new AtomicLong();

    TestDatabase(Platform platform) {
        this(platform, platform.newSource());
    }

    /**
     * A database that stays when this is closed.
     *
     * @param source of its connections; migrated if it is new
     */
    public TestDatabase(Platform platform, ConnectionPoolDataSource source) {
        this.platform = platform;
        pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(20);
        Migration.apply(pool);
        factory = Persistence.createEntityManagerFactory(
                "portico",
                Map.of(
                        "jakarta.persistence.provider",
                        platform.provider(),
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        counted(DataSource.class, pool),
                        "eclipselink.logging.level",
                        "OFF"));
    }

    public Platform platform() {
        return platform;
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Another database of the same kind, without any table. */
    public DataSource another() {
        return JdbcConnectionPool.create(platform.newSource());
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** How many statements the persistence provider has made up to now. */
    public long statements() {
        return statements.get();
    }

    private <T> T counted(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (Statement.class.isAssignableFrom(method.getReturnType())) {
                        statements.incrementAndGet();
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return method.getName().equals("getConnection")
                                ? counted(Connection.class, (Connection) result)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Takes out every row, so that no test sees another's. */
    void empty() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : EMPTYING) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.dispose();
    }

    @Override
    public String toString() {
        return platform.toString();
    }
}
