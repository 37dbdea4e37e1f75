package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

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
import it.rer.portico.feedback.ModerationReason;
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

/** The columns are as long as what is written into them, and the foreign keys have indexes. */
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
            Map.entry("page_rating.review_reason", names(ModerationReason.values())),
            Map.entry("site_rating.review_reason", names(ModerationReason.values())),
            Map.entry("inquiry.review_reason", names(ModerationReason.values())),
            Map.entry("rating_window.span", names(RatingWindow.Span.values())),
            Map.entry(
                    "page_rating.reason",
                    Stream.of(RatingReason.values()).map(RatingReason::code).toList()),
            Map.entry(
                    "setting.name",
                    Stream.of(SettingName.values()).map(SettingName::key).toList()));

    private final Container container;

    SchemaTest(Container container) {
        this.container = container;
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
