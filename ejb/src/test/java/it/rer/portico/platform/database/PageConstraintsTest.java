package it.rer.portico.platform.database;

import static it.rer.portico.platform.database.TestTables.NOW;
import static it.rer.portico.platform.database.TestTables.REVISION;
import static it.rer.portico.platform.database.TestTables.TRANSLATION;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the database itself holds to in the tables of pages, whoever writes to them. */
@OnEveryPlatform
class PageConstraintsTest {

    private static final String REDIRECT = "insert into redirect (id, language, path, page_id) values ";
    private static final String CHANGE = "insert into change (number, page_id, language, kind, at) values ";

    private final TestTables tables;

    PageConstraintsTest(Container container) throws SQLException {
        tables = new TestTables(container);
    }

    @Test
    void aPageIsWrittenOnceInALanguageAndInThoseThatAreKnown() throws SQLException {
        tables.execute(TRANSLATION + "(2, 1, 'en', 'a', 'a', 'DRAFT', 0)");

        tables.assertRefused("translation_once_per_language", TRANSLATION + "(3, 1, 'it', 'b', 'b', 'DRAFT', 0)");
        tables.assertRefused("translation_language", TRANSLATION + "(3, 2, 'fr', 'b', 'b', 'DRAFT', 0)");
    }

    @Test
    void oneAddressHoldsOnePage() throws SQLException {
        tables.execute(REDIRECT + "(1, 'it', 'alt', 1)");

        tables.assertRefused("translation_path_taken", TRANSLATION + "(3, 2, 'it', 'a', 'a', 'DRAFT', 0)");
        tables.assertRefused("redirect_path", REDIRECT + "(2, 'it', 'alt', 2)");
        tables.assertRefused("redirect_language", REDIRECT + "(2, 'fr', 'alt', 2)");
        tables.execute(REDIRECT + "(2, 'en', 'alt', 2)");
    }

    @Test
    void whatIsPublishedHasATextAndNothingElseHas() {
        tables.assertRefused("translation_published", "update translation set state = 'PUBLISHED' where id = 1");
        tables.assertRefused("translation_published", "update translation set published_revision_id = 1 where id = 1");
        tables.assertRefused(
                "translation_published",
                "update translation set state = 'WITHDRAWN', published_revision_id = 1 where id = 1");
        tables.assertRefused("translation_state", "update translation set state = 'GONE' where id = 1");
        tables.assertRefused(
                "translation_published_revision",
                "update translation set state = 'PUBLISHED', published_revision_id = 404 where id = 1");
        tables.assertRefused(
                "translation_draft_revision", "update translation set draft_revision_id = 404 where id = 1");
    }

    @Test
    void aRevisionHasARowForEachPageItLinksToAndTakesThemWithIt() throws SQLException {
        tables.execute("insert into revision_link (revision_id, page_id) values (1, 2)");
        tables.execute("insert into revision_link (revision_id, page_id) values (1, 404)");

        tables.assertRefused(
                "revision_link_pkey|primary key", "insert into revision_link (revision_id, page_id) values (1, 2)");
        tables.execute("delete from revision where id = 1");
        assertThat(tables.rows("revision_link")).isZero();
    }

    @Test
    void revisionsAreCountedWithoutTwins() {
        tables.assertRefused("revision_number", REVISION + "(2, 1, 1, 't', '', '', current_timestamp, 'x')");
    }

    @Test
    void aPageIsNotItsOwnParentAndIsOfAKnownKind() {
        tables.assertRefused("page_not_its_own_parent", "update page set parent_id = 1 where id = 1");
        tables.assertRefused("page_kind", "update page set kind = 'OTHER' where id = 1");
    }

    @Test
    void thereIsOneCounterAndEveryNumberIsGivenOnce() throws SQLException {
        tables.execute(CHANGE + "(1, 1, 'it', 'PUBLISHED', " + NOW + ")");

        assertThat(tables.rows("change_counter")).isEqualTo(1);
        tables.assertRefused("change_counter_single", "insert into change_counter (id, number) values (2, 0)");
        tables.assertRefused("change_pkey|primary key", CHANGE + "(1, 1, 'it', 'PUBLISHED', " + NOW + ")");
        tables.assertRefused("change_kind", CHANGE + "(2, 1, 'it', 'OTHER', " + NOW + ")");
    }

    @Test
    void aReviewIsInAKnownState() {
        tables.assertRefused("translation_review", "update translation set review_state = 'OTHER' where id = 1");
    }
}
