package it.rer.portico.platform.database;

import static it.rer.portico.platform.database.TestTables.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database itself holds to in the tables of files. */
@OnEveryPlatform
class MediaConstraintsTest {

    private static final String MEDIA_FILE = "insert into media_file"
            + " (id, name, kind, type, width, height, byte_count, fingerprint, created_at, created_by, version) values ";
    private static final String MEDIA_TEXT =
            "insert into media_text (id, media_file_id, language, title, alternative) values ";
    private static final String MEDIA_RENDITION =
            "insert into media_rendition (id, media_file_id, width, byte_count) values ";
    private static final String MEDIA_CHUNK = "insert into media_chunk (id, rendition_id, number, bytes) values ";

    private final TestTables tables;

    MediaConstraintsTest(Container container) throws SQLException {
        tables = new TestTables(container);
    }

    @Test
    void aFileIsOfAKnownKindAndTypeAndAnImageIsMeasured() throws SQLException {
        tables.execute(MEDIA_FILE + mediaFile(1, "'IMAGE', 'PNG', 40, 30", 5));
        tables.execute(MEDIA_FILE + mediaFile(2, "'DOCUMENT', 'PDF', null, null", 5));

        tables.assertRefused("media_file_kind", "update media_file set kind = 'OTHER' where id = 2");
        tables.assertRefused("media_file_type", "update media_file set type = 'EXE' where id = 2");
        for (var unmeasured :
                List.of("'IMAGE', 'PNG', null, null", "'IMAGE', 'PNG', 0, 30", "'DOCUMENT', 'PDF', 40, 30")) {
            tables.assertRefused("media_file_measured", MEDIA_FILE + mediaFile(3, unmeasured, 5));
        }
        tables.assertRefused("media_file_not_empty", MEDIA_FILE + mediaFile(3, "'DOCUMENT', 'PDF', null, null", 0));
    }

    @Test
    void aFileHasOneTextPerLanguageAndOneContentPerWidth() throws SQLException {
        tables.execute(MEDIA_FILE + mediaFile(1, "'IMAGE', 'PNG', 40, 30", 5));
        tables.execute(MEDIA_TEXT + "(1, 1, 'it', '', '')");
        tables.execute(MEDIA_RENDITION + "(1, 1, 0, 5)");
        tables.execute(MEDIA_CHUNK + "(1, 1, 0, '')");
        tables.execute("insert into media_former (media_file_id, fingerprint) values (1, 'e')");

        tables.assertRefused("media_text_once", MEDIA_TEXT + "(2, 1, 'it', '', '')");
        tables.assertRefused("media_text_language", MEDIA_TEXT + "(2, 1, 'fr', '', '')");
        tables.assertRefused("media_rendition_once", MEDIA_RENDITION + "(2, 1, 0, 5)");
        tables.assertRefused("media_chunk_number", MEDIA_CHUNK + "(2, 1, 0, '')");

        tables.execute("delete from media_file where id = 1");
        for (var table : List.of("media_text", "media_rendition", "media_chunk", "media_former")) {
            assertThat(tables.rows(table)).as(table).isZero();
        }
    }

    private static String mediaFile(int id, String form, int size) {
        return "(%d, 'a', %s, %d, 'f', %s, 'anna', 0)".formatted(id, form, size, NOW);
    }
}
