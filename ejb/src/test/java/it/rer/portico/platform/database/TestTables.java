package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.rer.portico.testing.Container;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Tables that are written to past the program: two pages, 1 and 2, and a draft of page 1 in Italian, whose revision is 1. */
final class TestTables {

    static final String PAGE = "insert into page (id, position, kind, in_navigation, created_at, created_by) values ";
    static final String TRANSLATION =
            "insert into translation (id, page_id, language, slug, path, state, version) values ";
    static final String REVISION = "insert into revision"
            + " (id, translation_id, number, title, description, body, created_at, created_by) values ";
    static final String NOW = "current_timestamp";

    private final Container container;

    TestTables(Container container) throws SQLException {
        this.container = container;
        execute(PAGE + "(1, 0, 'SECTION', true, current_timestamp, 'x')");
        execute(PAGE + "(2, 0, 'DOCUMENT', true, current_timestamp, 'x')");
        execute(TRANSLATION + "(1, 1, 'it', 'a', 'a', 'DRAFT', 0)");
        execute(REVISION + "(1, 1, 1, 't', '', '', current_timestamp, 'x')");
    }

    /** @param constraint its name; several that databases give by themselves are separated by a bar */
    void assertRefused(String constraint, String sql) {
        var refusal = catchThrowable(() -> execute(sql));
        assertThat(Stream.of(constraint.split("\\|", -1)))
                .describedAs("%s: %s", sql, refusal)
                .anyMatch(name -> Violations.isOf(name, refusal));
    }

    void execute(String sql) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int rows(String table) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
