package it.rer.portico.durability;

import it.rer.portico.testing.Platform;
import it.rer.portico.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A database at an address, which other processes open too. */
final class Store {

    private static final String H2_USER = "portico";

    private Store() {}

    /** For a look at the rows. */
    static Connection connect(String url) throws SQLException {
        return url.startsWith("jdbc:h2:")
                ? DriverManager.getConnection(url, H2_USER, "")
                : DriverManager.getConnection(url);
    }

    /** For services upon it. */
    static TestDatabase open(String url) {
        if (url.startsWith("jdbc:h2:")) {
            var source = new JdbcDataSource();
            source.setUrl(url);
            source.setUser(H2_USER);
            source.setPassword("");
            return new TestDatabase(Platform.ECLIPSELINK_ON_H2, source);
        }
        var source = new PGConnectionPoolDataSource();
        source.setUrl(url);
        return new TestDatabase(Platform.ECLIPSELINK_ON_POSTGRESQL, source);
    }
}
