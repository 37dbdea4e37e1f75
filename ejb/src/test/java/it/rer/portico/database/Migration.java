package it.rer.portico.database;

import javax.sql.DataSource;

/** Lets tests of other packages migrate a database as the application does at its start. */
public final class Migration {

    private Migration() {}

    public static void apply(DataSource dataSource) {
        Database.migrate(dataSource);
    }
}
