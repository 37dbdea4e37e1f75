package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditEntry;
import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PagePath;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Redirect;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.desk.preview.PreviewLink;
import it.rer.portico.desk.writing.Tab;
import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.ReviewReason;
import it.rer.portico.feedback.inquiry.Inquiry;
import it.rer.portico.feedback.rating.RatedSubject;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingWindow;
import it.rer.portico.feedback.rating.SiteRating;
import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.format.MediaName;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaContent;
import it.rer.portico.media.library.MediaDescription;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.setting.Setting;
import it.rer.portico.setting.SettingName;
import it.rer.portico.site.mail.Email;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the database itself holds to, whoever writes to it. */
@OnEveryPlatform
class SchemaTest {

    /** Texts that people write: the column takes exactly what the constant allows. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("page.created_by", Page.AUTHOR_MAX),
            Map.entry("translation.slug", Slug.MAX),
            Map.entry("translation.path", PagePath.MAX),
            Map.entry("revision.title", PageText.TITLE_MAX),
            Map.entry("revision.description", PageText.DESCRIPTION_MAX),
            Map.entry("revision.body", PageText.BODY_MAX),
            Map.entry("revision.note", PageText.NOTE_MAX),
            Map.entry("revision.created_by", Page.AUTHOR_MAX),
            Map.entry("redirect.path", PagePath.MAX),
            Map.entry("redirect.query", Redirect.QUERY_MAX),
            Map.entry("redirect.address", WebAddress.MAX),
            Map.entry("redirect.created_by", Page.AUTHOR_MAX),
            Map.entry("page_rating.page_title", PageText.TITLE_MAX),
            Map.entry("page_rating.page_url", WebAddress.MAX),
            Map.entry("page_rating.comment", RatingScale.THUMBS.commentMax()),
            Map.entry("rating_window.subject", RatedSubject.KEY_MAX),
            Map.entry("site_rating.comment", SiteRating.COMMENT_MAX),
            Map.entry("inquiry.text", Inquiry.TEXT_MAX),
            Map.entry("inquiry.email", Inquiry.EMAIL_MAX),
            Map.entry("editor.login", Editor.LOGIN_MAX),
            Map.entry("editor.name", Editor.NAME_MAX),
            Map.entry("editor.email", EmailAddress.MAX),
            Map.entry("editor.password", Editor.PASSWORD_HASH_MAX),
            Map.entry("audit.actor", AuditEntry.ACTOR_MAX),
            Map.entry("audit.subject", AuditEntry.SUBJECT_MAX),
            Map.entry("audit.detail", AuditEntry.DETAIL_MAX),
            Map.entry("audit.previous_hash", AuditEntry.HASH_LENGTH),
            Map.entry("audit.hash", AuditEntry.HASH_LENGTH),
            Map.entry("audit_head.hash", AuditEntry.HASH_LENGTH),
            Map.entry("audit_anchor.actor", AuditEntry.ACTOR_MAX),
            Map.entry("audit_anchor.hash", AuditEntry.HASH_LENGTH),
            Map.entry("translation.review_note", PageText.NOTE_MAX),
            Map.entry("translation.review_by", Page.AUTHOR_MAX),
            Map.entry("translation.withdrawn_reason", PageText.NOTE_MAX),
            Map.entry("working_copy.editor", Editor.LOGIN_MAX),
            Map.entry("working_copy.tab", Tab.ID_MAX),
            Map.entry("working_copy.title", PageText.TITLE_MAX),
            Map.entry("working_copy.slug", Slug.MAX),
            Map.entry("working_copy.description", PageText.DESCRIPTION_MAX),
            Map.entry("working_copy.body", PageText.BODY_MAX),
            Map.entry("preview_link.token_hash", PreviewLink.HASH_LENGTH),
            Map.entry("preview_link.created_by", Page.AUTHOR_MAX),
            Map.entry("media_file.name", MediaName.LENGTH_MAX),
            Map.entry("media_file.created_by", Page.AUTHOR_MAX),
            Map.entry("media_file.fingerprint", MediaContent.FINGERPRINT_MAX),
            Map.entry("media_former.fingerprint", MediaContent.FINGERPRINT_MAX),
            Map.entry("media_text.title", MediaDescription.TITLE_MAX),
            Map.entry("media_text.alternative", MediaDescription.ALTERNATIVE_MAX),
            Map.entry("editor.link_hash", Editor.LINK_HASH_LENGTH),
            Map.entry("mail_letter.recipient", EmailAddress.MAX),
            Map.entry("mail_letter.subject", Email.SUBJECT_MAX),
            Map.entry("mail_letter.text", Email.TEXT_MAX),
            Map.entry("setting.text", Setting.TEXT_MAX));

    /** Codes that the program writes: the column takes at least the longest. */
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("audit.action", names(AuditAction.values())),
            Map.entry("page.kind", names(PageKind.values())),
            Map.entry("translation.state", names(TranslationState.values())),
            Map.entry("translation.review_state", names(ReviewState.values())),
            Map.entry("change.kind", names(ChangeKind.values())),
            Map.entry("page_rating.scale", names(RatingScale.values())),
            Map.entry("page_rating.state", names(FeedbackState.values())),
            Map.entry("site_rating.state", names(FeedbackState.values())),
            Map.entry("editor_grant.role", names(Role.values())),
            Map.entry("media_file.kind", names(MediaKind.values())),
            Map.entry("media_file.type", names(MediaType.values())),
            Map.entry("inquiry.state", names(FeedbackState.values())),
            Map.entry("page_rating.review_reason", names(ReviewReason.values())),
            Map.entry("site_rating.review_reason", names(ReviewReason.values())),
            Map.entry("inquiry.review_reason", names(ReviewReason.values())),
            Map.entry("rating_window.span", names(RatingWindow.Span.values())),
            Map.entry(
                    "page_rating.reason",
                    Stream.of(RatingReason.values()).map(RatingReason::code).toList()),
            Map.entry(
                    "setting.name",
                    Stream.of(SettingName.values()).map(SettingName::key).toList()));

    private static final String PAGE =
            "insert into page (id, position, kind, in_navigation, created_at, created_by) values ";
    private static final String TRANSLATION =
            "insert into translation (id, page_id, language, slug, path, state, version) values ";
    private static final String REVISION = "insert into revision"
            + " (id, translation_id, number, title, description, body, created_at, created_by) values ";
    private static final String REDIRECT = "insert into redirect (id, language, path, page_id) values ";
    private static final String PAGE_RATING =
            "insert into page_rating (id, page_id, language, page_title, scale, score, state, created_at) values ";
    private static final String SITE_RATING =
            "insert into site_rating (id, language, score, state, created_at) values ";
    private static final String WINDOW =
            "insert into rating_window (id, subject, span, begin_hour, counted, budget) values ";
    private static final String INQUIRY =
            "insert into inquiry (id, page_id, language, text, state, created_at) values ";
    private static final String CHANGE = "insert into change (number, page_id, language, kind, at) values ";
    private static final String SETTING = "insert into setting (id, name, language, text) values ";
    private static final String EDITOR =
            "insert into editor (id, login, name, email, password, active, created_at, version) values ";
    private static final String GRANT = "insert into editor_grant (id, editor_id, role, section_id) values ";
    private static final String AUDIT =
            "insert into audit (number, at, actor, action, language, previous_hash, hash) values ";
    private static final String WORKING_COPY = "insert into working_copy"
            + " (id, page_id, language, editor, tab, in_charge, since, seen_at, saw_version) values ";
    private static final String PREVIEW_LINK =
            "insert into preview_link (id, page_id, token_hash, created_by, created_at, expires_at) values ";
    private static final String MEDIA_FILE = "insert into media_file"
            + " (id, name, kind, type, width, height, byte_count, fingerprint, created_at, created_by, version) values ";
    private static final String MEDIA_TEXT =
            "insert into media_text (id, media_file_id, language, title, alternative) values ";
    private static final String MEDIA_RENDITION =
            "insert into media_rendition (id, media_file_id, width, byte_count) values ";
    private static final String MEDIA_CHUNK = "insert into media_chunk (id, rendition_id, number, bytes) values ";
    private static final String NOW = "current_timestamp";

    private final Container container;

    SchemaTest(Container container) throws SQLException {
        this.container = container;
        execute(PAGE + "(1, 0, 'SECTION', true, current_timestamp, 'x')");
        execute(PAGE + "(2, 0, 'DOCUMENT', true, current_timestamp, 'x')");
        execute(TRANSLATION + "(1, 1, 'it', 'a', 'a', 'DRAFT', 0)");
        execute(REVISION + "(1, 1, 1, 't', '', '', current_timestamp, 'x')");
    }

    @Test
    void columnsAreAsLongAsTheTextsThatTheyHold() throws SQLException {
        var columns = textColumns();

        LENGTHS.forEach((column, length) -> assertThat(columns).containsEntry(column, length));
        CODES.forEach((column, codes) -> assertThat(columns.get(column))
                .describedAs(column)
                .isGreaterThanOrEqualTo(
                        codes.stream().mapToInt(String::length).max().orElseThrow()));
    }

    @Test
    void noTextColumnIsForgottenHere() throws SQLException {
        assertThat(textColumns().keySet().stream()
                        .filter(column -> !column.endsWith(".language"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(LENGTHS.keySet().stream(), CODES.keySet().stream())
                        .toList());
    }

    @Test
    void everyLanguageFits() throws SQLException {
        for (var column : textColumns().entrySet()) {
            if (column.getKey().endsWith(".language")) {
                assertThat(Language.ALL).allMatch(language -> language.code().length() <= column.getValue());
            }
        }
    }

    @Test
    void aPageIsWrittenOnceInALanguageAndInThoseThatAreKnown() throws SQLException {
        execute(TRANSLATION + "(2, 1, 'en', 'a', 'a', 'DRAFT', 0)");

        assertRefused("translation_once_per_language", TRANSLATION + "(3, 1, 'it', 'b', 'b', 'DRAFT', 0)");
        assertRefused("translation_language", TRANSLATION + "(3, 2, 'fr', 'b', 'b', 'DRAFT', 0)");
    }

    @Test
    void oneAddressHoldsOnePage() throws SQLException {
        execute(REDIRECT + "(1, 'it', 'alt', 1)");

        assertRefused("translation_path_taken", TRANSLATION + "(3, 2, 'it', 'a', 'a', 'DRAFT', 0)");
        assertRefused("redirect_path", REDIRECT + "(2, 'it', 'alt', 2)");
        assertRefused("redirect_language", REDIRECT + "(2, 'fr', 'alt', 2)");
        execute(REDIRECT + "(2, 'en', 'alt', 2)");
    }

    @Test
    void whatIsPublishedHasATextAndNothingElseHas() {
        assertRefused("translation_published", "update translation set state = 'PUBLISHED' where id = 1");
        assertRefused("translation_published", "update translation set published_revision_id = 1 where id = 1");
        assertRefused(
                "translation_published",
                "update translation set state = 'WITHDRAWN', published_revision_id = 1 where id = 1");
        assertRefused("translation_state", "update translation set state = 'GONE' where id = 1");
        assertRefused(
                "translation_published_revision",
                "update translation set state = 'PUBLISHED', published_revision_id = 404 where id = 1");
        assertRefused("translation_draft_revision", "update translation set draft_revision_id = 404 where id = 1");
    }

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithIt() throws SQLException {
        var keys = new ArrayList<String>();
        var indexed = new HashSet<String>();
        try (var connection = container.database().dataSource().getConnection()) {
            var about = connection.getMetaData();
            var schema = connection.getSchema();
            for (var table : tables(about, schema)) {
                try (var rows = about.getImportedKeys(null, schema, table)) {
                    while (rows.next()) {
                        keys.add(table + "." + rows.getString("FKCOLUMN_NAME"));
                    }
                }
                try (var rows = about.getIndexInfo(null, schema, table, false, true)) {
                    while (rows.next()) {
                        if (rows.getInt("ORDINAL_POSITION") == 1) {
                            indexed.add(table + "." + rows.getString("COLUMN_NAME"));
                        }
                    }
                }
            }
        }

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(indexed).containsAll(keys);
    }

    private static List<String> tables(DatabaseMetaData about, String schema) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = about.getTables(null, schema, "%", null)) {
            while (rows.next()) {
                if (rows.getString("TABLE_TYPE").contains("TABLE")) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    @Test
    void aRevisionHasARowForEachPageItLinksToAndTakesThemWithIt() throws SQLException {
        execute("insert into revision_link (revision_id, page_id) values (1, 2)");
        execute("insert into revision_link (revision_id, page_id) values (1, 404)");

        assertRefused(
                "revision_link_pkey|primary key", "insert into revision_link (revision_id, page_id) values (1, 2)");
        execute("delete from revision where id = 1");
        assertThat(rows("revision_link")).isZero();
    }

    @Test
    void revisionsAreCountedWithoutTwins() {
        assertRefused("revision_number", REVISION + "(2, 1, 1, 't', '', '', current_timestamp, 'x')");
    }

    @Test
    void aPageIsNotItsOwnParentAndIsOfAKnownKind() {
        assertRefused("page_not_its_own_parent", "update page set parent_id = 1 where id = 1");
        assertRefused("page_kind", "update page set kind = 'OTHER' where id = 1");
    }

    @Test
    void scoresAreOnTheirScale() throws SQLException {
        for (var good : List.of("'THUMBS', 0", "'THUMBS', 1", "'STARS', 1", "'STARS', 5")) {
            execute("delete from page_rating");
            execute(PAGE_RATING + "(1, 1, 'it', 't', " + good + ", 'RECEIVED', " + NOW + ")");
        }
        for (var bad : List.of("'THUMBS', -1", "'THUMBS', 2", "'STARS', 0", "'STARS', 6", "'OTHER', 1")) {
            assertRefused("page_rating_score", PAGE_RATING + "(2, 1, 'it', 't', " + bad + ", 'RECEIVED', " + NOW + ")");
        }
        for (var bad : List.of("0", "6")) {
            assertRefused("site_rating_score", SITE_RATING + "(1, 'it', " + bad + ", 'RECEIVED', " + NOW + ")");
        }
        execute(SITE_RATING + "(1, 'it', 5, 'SPAM', " + NOW + ")");
    }

    @Test
    void whatCitizensSendIsInAKnownLanguageAndState() {
        assertRefused("page_rating_language", PAGE_RATING + "(1, 1, 'fr', 't', 'STARS', 1, 'SPAM', " + NOW + ")");
        assertRefused("page_rating_state", PAGE_RATING + "(1, 1, 'it', 't', 'STARS', 1, 'OTHER', " + NOW + ")");
        assertRefused("site_rating_language", SITE_RATING + "(1, 'fr', 5, 'SPAM', " + NOW + ")");
        assertRefused("site_rating_state", SITE_RATING + "(1, 'it', 5, 'OTHER', " + NOW + ")");
        assertRefused("inquiry_language", INQUIRY + "(1, 1, 'fr', 't', 'SPAM', " + NOW + ")");
        assertRefused("inquiry_state", INQUIRY + "(1, 1, 'it', 't', 'OTHER', " + NOW + ")");
    }

    @Test
    void whatIsToBeReviewedSaysWhy() throws SQLException {
        assertRefused(
                "page_rating_review_reason", PAGE_RATING + "(1, 1, 'it', 't', 'STARS', 1, 'TO_REVIEW', " + NOW + ")");
        assertRefused("site_rating_review_reason", SITE_RATING + "(1, 'it', 5, 'TO_REVIEW', " + NOW + ")");
        assertRefused("inquiry_review_reason", INQUIRY + "(1, 1, 'it', 't', 'TO_REVIEW', " + NOW + ")");
        execute(PAGE_RATING + "(1, 1, 'it', 't', 'STARS', 1, 'LEFT_OUT', " + NOW + ")");
    }

    @Test
    void aWindowOfRatingsIsThereOnceAndCountsNoMoreThanItsBudget() throws SQLException {
        execute(WINDOW + "(1, 'site', 'HOUR', 1, 40, 40)");

        assertRefused("rating_window_counted", "update rating_window set counted = 41 where id = 1");
        assertRefused("rating_window_span", "update rating_window set span = 'WEEK' where id = 1");
        assertRefused(
                "rating_window_once",
                "insert into rating_window select 2, subject, span, begin_hour, 0, budget from rating_window");
    }

    @Test
    void aRatingIsOfAPageOfOursOrOfAnAddressAndNotOfBoth() throws SQLException {
        execute(PAGE_RATING + "(1, null, 'it', 't', 'STARS', 1, 'RECEIVED', " + NOW + ")");
        execute("update page_rating set page_url = 'https://www.example.org/' where id = 1");

        assertRefused("page_rating_of_one_page", "update page_rating set page_id = 1 where id = 1");
        assertRefused("page_rating_of_one_page", "update page_rating set revision_id = 1 where id = 1");
    }

    @Test
    void whatCitizensSentOutlivesThePage() throws SQLException {
        execute(PAGE_RATING + "(1, 2, 'it', 't', 'STARS', 1, 'RECEIVED', " + NOW + ")");
        execute(INQUIRY + "(1, 2, 'it', 't', 'RECEIVED', " + NOW + ")");

        execute("delete from page where id = 2");

        assertThat(rows("page_rating where page_id is null")).isEqualTo(1);
        assertThat(rows("inquiry where page_id is null")).isEqualTo(1);
    }

    @Test
    void thereIsOneCounterAndEveryNumberIsGivenOnce() throws SQLException {
        execute(CHANGE + "(1, 1, 'it', 'PUBLISHED', " + NOW + ")");

        assertThat(rows("change_counter")).isEqualTo(1);
        assertRefused("change_counter_single", "insert into change_counter (id, number) values (2, 0)");
        assertRefused("change_pkey|primary key", CHANGE + "(1, 1, 'it', 'PUBLISHED', " + NOW + ")");
        assertRefused("change_kind", CHANGE + "(2, 1, 'it', 'OTHER', " + NOW + ")");
    }

    @Test
    void aSettingHasOneTextPerLanguage() throws SQLException {
        execute(SETTING + "(1, 'site.name', 'it', 'x')");
        execute(SETTING + "(2, 'site.name', 'en', 'x')");

        assertRefused("setting_once", SETTING + "(3, 'site.name', 'it', 'y')");
        assertRefused("setting_language", SETTING + "(3, 'site.name', 'fr', 'y')");
    }

    @Test
    void aLoginNameIsOneEditorsAndARoleIsKnown() throws SQLException {
        execute(EDITOR + "(1, 'anna', 'Anna', 'a@example.org', 'x', true, " + NOW + ", 0)");
        execute(GRANT + "(1, 1, 'AUTHOR', 2)");

        assertRefused("editor_login", EDITOR + "(2, 'anna', 'B', 'b@example.org', 'x', true, " + NOW + ", 0)");
        execute("update editor set link_hash = 'a', link_until = " + NOW + " where id = 1");
        execute(EDITOR + "(3, 'carla', 'C', 'c@example.org', 'x', true, " + NOW + ", 0)");
        assertRefused("editor_link", "update editor set link_hash = 'a', link_until = " + NOW + " where id = 3");
        assertRefused("editor_link_ends", "update editor set link_until = null where id = 1");
        assertRefused("editor_grant_once", GRANT + "(2, 1, 'AUTHOR', 2)");
        assertRefused("editor_grant_role", GRANT + "(2, 1, 'OTHER', 2)");

        execute("delete from page where id = 2");
        assertThat(rows("editor_grant")).isZero();
    }

    @Test
    void anAuditEntryIsNumberedOnceAndFollowsOnOneAlone() throws SQLException {
        execute(AUDIT + auditRow(1, "it", '0', 'a'));

        assertRefused("audit_pkey|primary key", AUDIT + auditRow(1, "it", 'a', 'b'));
        assertRefused("audit_number", AUDIT + auditRow(0, "it", 'a', 'b'));
        assertRefused("audit_language", AUDIT + auditRow(2, "fr", 'a', 'b'));
        assertRefused("audit_previous_hash", AUDIT + auditRow(2, "it", '0', 'b'));
        assertRefused("audit_hash", AUDIT + auditRow(2, "it", 'b', 'a'));
        assertRefused("audit_hash_length", "update audit set hash = 'a'");
        assertRefused("audit_head_single", "insert into audit_head (id, number, hash) values (2, 0, repeat('0', 64))");
    }

    @Test
    void aReviewIsInAKnownState() {
        assertRefused("translation_review", "update translation set review_state = 'OTHER' where id = 1");
    }

    @Test
    void aTabOfAnEditorHasOneWorkingCopyOfAText() throws SQLException {
        execute(WORKING_COPY + workingCopy(1, "it", "anna", "a"));
        execute(WORKING_COPY + workingCopy(5, "it", "anna", "b"));
        execute(WORKING_COPY + workingCopy(2, "it", "bruno", "a"));
        execute(WORKING_COPY + workingCopy(3, "en", "anna", "a"));

        assertRefused("working_copy_once", WORKING_COPY + workingCopy(4, "it", "anna", "a"));
        assertRefused("working_copy_language", WORKING_COPY + workingCopy(4, "fr", "carla", "a"));
    }

    private static String workingCopy(int id, String language, String editor, String tab) {
        return "(%d, 1, '%s', '%s', '%s', false, %s, %s, 0)".formatted(id, language, editor, tab, NOW, NOW);
    }

    @Test
    void theSecretOfALinkIsOneLinks() throws SQLException {
        execute(PREVIEW_LINK + "(1, 1, 'a', 'anna', " + NOW + ", " + NOW + ")");

        assertRefused("preview_link_token", PREVIEW_LINK + "(2, 2, 'a', 'anna', " + NOW + ", " + NOW + ")");
    }

    @Test
    void aFileIsOfAKnownKindAndTypeAndAnImageIsMeasured() throws SQLException {
        execute(MEDIA_FILE + mediaFile(1, "'IMAGE', 'PNG', 40, 30", 5));
        execute(MEDIA_FILE + mediaFile(2, "'DOCUMENT', 'PDF', null, null", 5));

        assertRefused("media_file_kind", "update media_file set kind = 'OTHER' where id = 2");
        assertRefused("media_file_type", "update media_file set type = 'EXE' where id = 2");
        for (var unmeasured :
                List.of("'IMAGE', 'PNG', null, null", "'IMAGE', 'PNG', 0, 30", "'DOCUMENT', 'PDF', 40, 30")) {
            assertRefused("media_file_measured", MEDIA_FILE + mediaFile(3, unmeasured, 5));
        }
        assertRefused("media_file_not_empty", MEDIA_FILE + mediaFile(3, "'DOCUMENT', 'PDF', null, null", 0));
    }

    private static String mediaFile(int id, String form, int size) {
        return "(%d, 'a', %s, %d, 'f', %s, 'anna', 0)".formatted(id, form, size, NOW);
    }

    @Test
    void aFileHasOneTextPerLanguageAndOneContentPerWidth() throws SQLException {
        execute(MEDIA_FILE + mediaFile(1, "'IMAGE', 'PNG', 40, 30", 5));
        execute(MEDIA_TEXT + "(1, 1, 'it', '', '')");
        execute(MEDIA_RENDITION + "(1, 1, 0, 5)");
        execute(MEDIA_CHUNK + "(1, 1, 0, '')");
        execute("insert into media_former (media_file_id, fingerprint) values (1, 'e')");

        assertRefused("media_text_once", MEDIA_TEXT + "(2, 1, 'it', '', '')");
        assertRefused("media_text_language", MEDIA_TEXT + "(2, 1, 'fr', '', '')");
        assertRefused("media_rendition_once", MEDIA_RENDITION + "(2, 1, 0, 5)");
        assertRefused("media_chunk_number", MEDIA_CHUNK + "(2, 1, 0, '')");

        execute("delete from media_file where id = 1");
        for (var table : List.of("media_text", "media_rendition", "media_chunk", "media_former")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    private static String auditRow(int number, String language, char previous, char hash) {
        return "(%d, %s, 'anna', 'SIGNED_IN', '%s', repeat('%s', 64), repeat('%s', 64))"
                .formatted(number, NOW, language, previous, hash);
    }

    /** @param constraint its name; several that databases give by themselves are separated by a bar */
    private void assertRefused(String constraint, String sql) {
        var refusal = catchThrowable(() -> execute(sql));
        assertThat(Stream.of(constraint.split("\\|", -1)))
                .describedAs("%s: %s", sql, refusal)
                .anyMatch(name -> Violations.isOf(name, refusal));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int rows(String table) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Map<String, Integer> textColumns() throws SQLException {
        var sizes = new HashMap<String, Integer>();
        try (var connection = container.database().dataSource().getConnection();
                var columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                var table = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (columns.getInt("DATA_TYPE") == Types.VARCHAR
                        && columns.getString("TABLE_SCHEM").equalsIgnoreCase("public")
                        && !table.startsWith("flyway")) {
                    var column = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                    sizes.put(table + "." + column, columns.getInt("COLUMN_SIZE"));
                }
            }
        }
        return sizes;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
