package it.rer.portico.platform.database;

import static it.rer.portico.platform.database.TestTables.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database itself holds to in the tables of ratings and inquiries. */
@OnEveryPlatform
class FeedbackConstraintsTest {

    private static final String PAGE_RATING =
            "insert into page_rating (id, page_id, language, page_title, scale, score, state, created_at) values ";
    private static final String SITE_RATING =
            "insert into site_rating (id, language, score, state, created_at) values ";
    private static final String WINDOW =
            "insert into rating_window (id, subject, span, begin_hour, counted, budget) values ";
    private static final String INQUIRY =
            "insert into inquiry (id, page_id, language, text, state, created_at) values ";

    private final TestTables tables;

    FeedbackConstraintsTest(Container container) throws SQLException {
        tables = new TestTables(container);
    }

    @Test
    void scoresAreOnTheirScale() throws SQLException {
        for (var good : List.of("'THUMBS', 0", "'THUMBS', 1", "'STARS', 1", "'STARS', 5")) {
            tables.execute("delete from page_rating");
            tables.execute(PAGE_RATING + "(1, 1, 'it', 't', " + good + ", 'RECEIVED', " + NOW + ")");
        }
        for (var bad : List.of("'THUMBS', -1", "'THUMBS', 2", "'STARS', 0", "'STARS', 6", "'OTHER', 1")) {
            tables.assertRefused(
                    "page_rating_score", PAGE_RATING + "(2, 1, 'it', 't', " + bad + ", 'RECEIVED', " + NOW + ")");
        }
        for (var bad : List.of("0", "6")) {
            tables.assertRefused("site_rating_score", SITE_RATING + "(1, 'it', " + bad + ", 'RECEIVED', " + NOW + ")");
        }
        tables.execute(SITE_RATING + "(1, 'it', 5, 'SPAM', " + NOW + ")");
    }

    @Test
    void whatCitizensSendIsInAKnownLanguageAndState() {
        tables.assertRefused(
                "page_rating_language", PAGE_RATING + "(1, 1, 'fr', 't', 'STARS', 1, 'SPAM', " + NOW + ")");
        tables.assertRefused("page_rating_state", PAGE_RATING + "(1, 1, 'it', 't', 'STARS', 1, 'OTHER', " + NOW + ")");
        tables.assertRefused("site_rating_language", SITE_RATING + "(1, 'fr', 5, 'SPAM', " + NOW + ")");
        tables.assertRefused("site_rating_state", SITE_RATING + "(1, 'it', 5, 'OTHER', " + NOW + ")");
        tables.assertRefused("inquiry_language", INQUIRY + "(1, 1, 'fr', 't', 'SPAM', " + NOW + ")");
        tables.assertRefused("inquiry_state", INQUIRY + "(1, 1, 'it', 't', 'OTHER', " + NOW + ")");
    }

    @Test
    void whatIsToBeReviewedSaysWhy() throws SQLException {
        tables.assertRefused(
                "page_rating_review_reason", PAGE_RATING + "(1, 1, 'it', 't', 'STARS', 1, 'TO_REVIEW', " + NOW + ")");
        tables.assertRefused("site_rating_review_reason", SITE_RATING + "(1, 'it', 5, 'TO_REVIEW', " + NOW + ")");
        tables.assertRefused("inquiry_review_reason", INQUIRY + "(1, 1, 'it', 't', 'TO_REVIEW', " + NOW + ")");
        tables.execute(PAGE_RATING + "(1, 1, 'it', 't', 'STARS', 1, 'LEFT_OUT', " + NOW + ")");
    }

    @Test
    void aWindowOfRatingsIsThereOnceAndCountsNoMoreThanItsBudget() throws SQLException {
        tables.execute(WINDOW + "(1, 'site', 'HOUR', 1, 40, 40)");

        tables.assertRefused("rating_window_counted", "update rating_window set counted = 41 where id = 1");
        tables.assertRefused("rating_window_span", "update rating_window set span = 'WEEK' where id = 1");
        tables.assertRefused(
                "rating_window_once",
                "insert into rating_window select 2, subject, span, begin_hour, 0, budget from rating_window");
    }

    @Test
    void aRatingIsOfAPageOfOursOrOfAnAddressAndNotOfBoth() throws SQLException {
        tables.execute(PAGE_RATING + "(1, null, 'it', 't', 'STARS', 1, 'RECEIVED', " + NOW + ")");
        tables.execute("update page_rating set page_url = 'https://www.example.org/' where id = 1");

        tables.assertRefused("page_rating_of_one_page", "update page_rating set page_id = 1 where id = 1");
        tables.assertRefused("page_rating_of_one_page", "update page_rating set revision_id = 1 where id = 1");
    }

    @Test
    void whatCitizensSentOutlivesThePage() throws SQLException {
        tables.execute(PAGE_RATING + "(1, 2, 'it', 't', 'STARS', 1, 'RECEIVED', " + NOW + ")");
        tables.execute(INQUIRY + "(1, 2, 'it', 't', 'RECEIVED', " + NOW + ")");

        tables.execute("delete from page where id = 2");

        assertThat(tables.rows("page_rating where page_id is null")).isEqualTo(1);
        assertThat(tables.rows("inquiry where page_id is null")).isEqualTo(1);
    }
}
