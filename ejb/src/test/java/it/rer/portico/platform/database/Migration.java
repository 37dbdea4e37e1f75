package it.rer.portico.platform.database;

import java.time.Clock;
import javax.sql.DataSource;

/** Lets tests of other packages migrate a database as the application does at its start. */
public final class Migration {

    private Migration() {}

    /** Applies all migrations. */
    public static void apply(DataSource dataSource) {
        Database.migrate(dataSource);
    }

    /** The state of a database that is migrated and available. */
    public static DatabaseState applied(Clock clock) {
        var state = new DatabaseState(clock);
        state.prepared();
        return state;
    }
}
