package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Timers;
import jakarta.ejb.TimerService;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class DatabaseTest {

    private final Container container;

    DatabaseTest(Container container) {
        this.container = container;
    }

    @Test
    void aMigratedDatabaseIsNotMigratedAgain() throws SQLException {
        Database.migrate(container.database().dataSource());

        assertThat(
                        column(
                                "select \"version\" from \"flyway_schema_history\" where \"version\" is not null order by \"installed_rank\""))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    /** Such a database has scripts of the same numbers with other contents. */
    @Test
    void aDatabaseFromBeforeTheFirstReleaseIsNotChangedAndTheStartSaysWhatToDo() throws SQLException {
        var former = container.database().another();
        Database.migrate(former);
        execute(
                former,
                "update \"flyway_schema_history\" set \"checksum\" = 1, \"description\" = 'media' where \"version\" = '6'");
        execute(former, "insert into setting (id, name, language, text) values (1, 'site.name', 'it', 'Prova')");

        assertThatThrownBy(() -> Database.migrate(former))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the first release")
                .hasMessageContaining("jdbc/portico")
                .hasMessageContaining("-Dportico.data.dir")
                .hasMessageContaining("docs/servers/README.md")
                .hasMessageNotContaining("\n");
        execute(former, "update setting set text = 'Ancora' where id = 1");
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theStartRequiresTheNewestMigration() throws SQLException {
        assertThat(column("select \"version\" from \"flyway_schema_history\" order by \"installed_rank\" desc limit 1"))
                .containsExactly(Database.VERSION.getVersion());
    }

    @Test
    void withoutADataSourceTheStartSaysWhatToDo() {
        container.put(Configuration.class, TestConfiguration.with(Option.DEMO, "false"));
        container.put(TimerService.class, new Timers().service());

        assertThatThrownBy(() -> container.get(Database.class).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no data source 'jdbc/portico'")
                .hasMessageContaining("docs/servers");
    }

    @Test
    void theDatabaseAcceptsEveryValueOfItsEnums() throws SQLException {
        var checks = String.join(" ", checkClauses());

        for (Class<? extends Enum<?>> type : List.<Class<? extends Enum<?>>>of(
                it.rer.portico.access.role.Role.class,
                it.rer.portico.content.page.PageKind.class,
                it.rer.portico.content.page.TranslationState.class,
                it.rer.portico.content.page.ReviewState.class,
                it.rer.portico.content.change.ChangeKind.class,
                it.rer.portico.media.format.MediaKind.class,
                it.rer.portico.media.format.MediaType.class,
                it.rer.portico.feedback.rating.RatingScale.class,
                it.rer.portico.feedback.FeedbackState.class)) {
            assertThat(Stream.of(type.getEnumConstants()).map(value -> "'" + value.name() + "'"))
                    .describedAs(type.getSimpleName())
                    .allMatch(checks::contains);
        }
    }

    private List<String> checkClauses() throws SQLException {
        return column("select check_clause from information_schema.check_constraints"
                + " where lower(constraint_schema) = 'public'");
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
