package it.rer.portico.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The SQL that docs/audit.md tells operators and auditors to run in PostgreSQL. */
@OnEveryPlatform
class AuditProcedureTest {

    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)\\n```", Pattern.DOTALL);

    private final Container container;
    private final Audit audit;
    private final String rights;
    private final String wrongEntries;
    private final String newestEntry;

    AuditProcedureTest(Container container) throws IOException {
        Assumptions.assumeFalse(container.database().platform() == Platform.ECLIPSELINK_ON_H2, "PostgreSQL only");
        this.container = container;
        audit = container.get(Audit.class);
        rights = documented("create role portico_audit");
        wrongEntries = documented("with written as");
        newestEntry = documented("select number, hash from audit_head");
    }

    /** The first block of SQL that begins so. */
    private static String documented(String beginning) throws IOException {
        return SQL.matcher(Files.readString(Path.of("../docs/audit.md")))
                .results()
                .map(found -> found.group(1))
                .filter(block -> block.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAuditorsQueriesFindChangedRowsAndNoOthers() throws SQLException {
        audit.record("anna", AuditAction.PUBLISHED, 7L, Language.ITALIAN, "Città 😀", null);
        audit.record("bruno", AuditAction.WITHDRAWN, null, null, "", "x;3:y");
        audit.record("anna", AuditAction.SIGNED_IN, null, null, null, null);
        audit.record("anna", AuditAction.SIGNED_IN, null, null, null, null);
        try (var connection = container.database().dataSource().getConnection()) {
            assertThat(column(connection, wrongEntries, 1)).isEmpty();
            assertThat(column(connection, newestEntry, 2)).hasSize(2).containsOnly(lastHash());

            execute(connection, "update audit set actor = 'bruno' where number = 3");
            assertThat(column(connection, wrongEntries, 1)).containsExactly("3");

            execute(connection, "delete from audit where number = 2");
            assertThat(column(connection, wrongEntries, 1)).startsWith("3");
        }
    }

    private String lastHash() {
        return container.get(AuditLog.class).verify().hash();
    }

    /** In a transaction that is rolled back, since roles belong to the whole server. */
    @Test
    void withTheDocumentedRightsTheApplicationCanAddButNotChangeEntries() throws SQLException {
        audit.record("anna", AuditAction.SIGNED_IN, null, null, null, null);
        try (var connection = container.database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, "create role portico");
                execute(connection, rights);
                execute(connection, "set role portico");

                execute(connection, "select * from audit_head for update");
                execute(connection, "update audit_head set number = 2");
                execute(
                        connection,
                        "insert into audit (number, at, actor, action, previous_hash, hash)"
                                + " values (2, now(), 'x', 'y', repeat('a', 64), repeat('b', 64))");
                for (var forbidden : List.of(
                        "update audit set actor = 'bruno'",
                        "delete from audit",
                        "truncate audit",
                        "drop table audit",
                        "alter table audit add column x integer",
                        "delete from audit_head")) {
                    assertRefused(connection, forbidden);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static void assertRefused(Connection connection, String sql) throws SQLException {
        var before = connection.setSavepoint();
        assertThatThrownBy(() -> execute(connection, sql))
                .describedAs(sql)
                .hasMessageContainingAll("audit")
                .extracting(refusal -> refusal.getMessage().toLowerCase(Locale.ROOT))
                .asString()
                .containsAnyOf("permission denied", "must be owner");
        connection.rollback(before);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String sql, int column) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(column));
            }
            return values;
        }
    }
}
