package it.rer.portico.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** That no row of one test is left to another. */
@OnEveryPlatform
class TestDatabaseTest {

    /** Each has one row, whose numbers begin anew. */
    private static final Set<String> COUNTERS = Set.of("change_counter", "audit_head");

    /** Its rows are always the same. */
    private static final String LOCKS = "rating_lock";

    private final TestDatabase database;

    TestDatabaseTest(Container container) {
        database = container.database();
    }

    @Test
    void everyTableIsEmptied() throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var left = new TreeSet<>(tables(connection));
            assertThat(left).hasSizeGreaterThan(15);
            left.removeAll(emptied(connection));
            assertThat(left.remove(LOCKS)).isTrue();
            assertThat(left).containsExactlyInAnyOrderElementsOf(COUNTERS);
        }
        assertThat(TestDatabase.EMPTYING)
                .filteredOn(sql -> COUNTERS.stream().anyMatch(table -> sql.startsWith("update " + table + " ")))
                .hasSameSizeAs(COUNTERS);
    }

    /** Those that a statement names, and those whose rows go with theirs. */
    private static Set<String> emptied(Connection connection) throws SQLException {
        var emptied = new HashSet<String>();
        TestDatabase.EMPTYING.stream()
                .filter(sql -> sql.startsWith("delete from "))
                .map(sql -> sql.substring("delete from ".length()))
                .forEach(emptied::add);
        var owners = owners(connection);
        boolean more = true;
        while (more) {
            more = false;
            for (var each : owners.entrySet()) {
                more |= emptied.contains(each.getValue()) && emptied.add(each.getKey());
            }
        }
        return emptied;
    }

    /** Tables whose rows go with a row of another one, and that other one. */
    private static Map<String, String> owners(Connection connection) throws SQLException {
        var owners = new HashMap<String, String>();
        for (var table : tables(connection)) {
            for (var name : new String[] {table, table.toUpperCase(Locale.ROOT)}) {
                try (var keys = connection.getMetaData().getImportedKeys(null, null, name)) {
                    while (keys.next()) {
                        if (keys.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade) {
                            owners.put(table, keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return owners;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        var tables = new HashSet<String>();
        try (var rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                var table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (rows.getString("TABLE_SCHEM").equalsIgnoreCase("public") && !table.startsWith("flyway")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
