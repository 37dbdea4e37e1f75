package it.rer.portico.platform.database;

import static it.rer.portico.platform.database.TestTables.NOW;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the database itself holds to in the tables that editors write: settings, working copies and preview links. */
@OnEveryPlatform
class DeskConstraintsTest {

    private static final String SETTING = "insert into setting (id, name, language, text) values ";
    private static final String WORKING_COPY = "insert into working_copy"
            + " (id, page_id, language, editor, tab, in_charge, since, seen_at, saw_version) values ";
    private static final String PREVIEW_LINK =
            "insert into preview_link (id, page_id, token_hash, created_by, created_at, expires_at) values ";

    private final TestTables tables;

    DeskConstraintsTest(Container container) throws SQLException {
        tables = new TestTables(container);
    }

    @Test
    void aSettingHasOneTextPerLanguage() throws SQLException {
        tables.execute(SETTING + "(1, 'site.name', 'it', 'x')");
        tables.execute(SETTING + "(2, 'site.name', 'en', 'x')");

        tables.assertRefused("setting_once", SETTING + "(3, 'site.name', 'it', 'y')");
        tables.assertRefused("setting_language", SETTING + "(3, 'site.name', 'fr', 'y')");
    }

    @Test
    void aTabOfAnEditorHasOneWorkingCopyOfAText() throws SQLException {
        tables.execute(WORKING_COPY + workingCopy(1, "it", "anna", "a"));
        tables.execute(WORKING_COPY + workingCopy(5, "it", "anna", "b"));
        tables.execute(WORKING_COPY + workingCopy(2, "it", "bruno", "a"));
        tables.execute(WORKING_COPY + workingCopy(3, "en", "anna", "a"));

        tables.assertRefused("working_copy_once", WORKING_COPY + workingCopy(4, "it", "anna", "a"));
        tables.assertRefused("working_copy_language", WORKING_COPY + workingCopy(4, "fr", "carla", "a"));
    }

    private static String workingCopy(int id, String language, String editor, String tab) {
        return "(%d, 1, '%s', '%s', '%s', false, %s, %s, 0)".formatted(id, language, editor, tab, NOW, NOW);
    }

    @Test
    void theSecretOfALinkIsOneLinks() throws SQLException {
        tables.execute(PREVIEW_LINK + "(1, 1, 'a', 'anna', " + NOW + ", " + NOW + ")");

        tables.assertRefused("preview_link_token", PREVIEW_LINK + "(2, 2, 'a', 'anna', " + NOW + ", " + NOW + ")");
    }
}
