package it.rer.portico.platform.database;

import static it.rer.portico.platform.database.TestTables.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the database itself holds to in the tables of editors and of the log. */
@OnEveryPlatform
class AccessConstraintsTest {

    private static final String EDITOR =
            "insert into editor (id, login, name, email, password, active, created_at, version) values ";
    private static final String GRANT = "insert into editor_grant (id, editor_id, role, section_id) values ";
    private static final String AUDIT =
            "insert into audit (number, at, actor, action, language, previous_hash, hash) values ";

    private final TestTables tables;

    AccessConstraintsTest(Container container) throws SQLException {
        tables = new TestTables(container);
    }

    @Test
    void aLoginNameIsOneEditorsAndARoleIsKnown() throws SQLException {
        tables.execute(EDITOR + "(1, 'anna', 'Anna', 'a@example.org', 'x', true, " + NOW + ", 0)");
        tables.execute(GRANT + "(1, 1, 'AUTHOR', 2)");

        tables.assertRefused("editor_login", EDITOR + "(2, 'anna', 'B', 'b@example.org', 'x', true, " + NOW + ", 0)");
        tables.execute("update editor set link_hash = 'a', link_until = " + NOW + " where id = 1");
        tables.execute(EDITOR + "(3, 'carla', 'C', 'c@example.org', 'x', true, " + NOW + ", 0)");
        tables.assertRefused("editor_link", "update editor set link_hash = 'a', link_until = " + NOW + " where id = 3");
        tables.assertRefused("editor_link_ends", "update editor set link_until = null where id = 1");
        tables.assertRefused("editor_grant_once", GRANT + "(2, 1, 'AUTHOR', 2)");
        tables.assertRefused("editor_grant_role", GRANT + "(2, 1, 'OTHER', 2)");

        tables.execute("delete from page where id = 2");
        assertThat(tables.rows("editor_grant")).isZero();
    }

    @Test
    void anAuditEntryIsNumberedOnceAndFollowsOnOneAlone() throws SQLException {
        tables.execute(AUDIT + auditRow(1, "it", '0', 'a'));

        tables.assertRefused("audit_pkey|primary key", AUDIT + auditRow(1, "it", 'a', 'b'));
        tables.assertRefused("audit_number", AUDIT + auditRow(0, "it", 'a', 'b'));
        tables.assertRefused("audit_language", AUDIT + auditRow(2, "fr", 'a', 'b'));
        tables.assertRefused("audit_previous_hash", AUDIT + auditRow(2, "it", '0', 'b'));
        tables.assertRefused("audit_hash", AUDIT + auditRow(2, "it", 'b', 'a'));
        tables.assertRefused("audit_hash_length", "update audit set hash = 'a'");
        tables.assertRefused(
                "audit_head_single", "insert into audit_head (id, number, hash) values (2, 0, repeat('0', 64))");
    }

    private static String auditRow(int number, String language, char previous, char hash) {
        return "(%d, %s, 'anna', 'SIGNED_IN', '%s', repeat('%s', 64), repeat('%s', 64))"
                .formatted(number, NOW, language, previous, hash);
    }
}
