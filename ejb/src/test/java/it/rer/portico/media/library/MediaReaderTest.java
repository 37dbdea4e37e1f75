package it.rer.portico.media.library;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.image.TestImages;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Which files citizens can download, and by which fingerprint. */
@OnEveryPlatform
class MediaReaderTest extends LibraryFiles {

    MediaReaderTest(Container container) {
        super(container);
    }

    @Test
    void citizensGetAFileExactlyWhileAPublishedTextNamesIt() {
        long id = pdf("Bando.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        assertThat(found(id)).as("named nowhere").isEmpty();

        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">Bando</a></p>");
        assertThat(found(id)).as("named in a draft").isEmpty();

        editor.publish(page, ITALIAN);
        assertThat(found(id)).as("named in a published text").isPresent();
        assertThat(library.find(id).orElseThrow().isPublic()).isTrue();

        write(page, ITALIAN, "<p>Niente</p>");
        assertThat(found(id)).as("still published").isPresent();

        editor.publish(page, ITALIAN);
        assertThat(found(id)).as("replaced by a text that does not name it").isEmpty();

        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">Bando</a></p>");
        editor.publish(page, ITALIAN);
        editor.withdraw(page, ITALIAN);
        assertThat(found(id)).as("withdrawn").isEmpty();
        assertThat(library.find(id).orElseThrow().isPublic()).isFalse();
    }

    /** The state that a load sees which began before another node replaced the content, and continued afterwards. */
    @Test
    void aFileThatIsReplacedDuringALoadIsLeftOut() throws SQLException {
        long replaced = published("uno.pdf");
        long other = published("due.pdf");
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            var ofFile = "media_file_id = " + replaced;
            statement.execute("delete from media_chunk where rendition_id in (select id from media_rendition where "
                    + ofFile + ")");
            statement.execute("delete from media_rendition where " + ofFile);
        }

        assertThat(reader.files()).extracting(file -> file.facts().id()).containsExactly(other);
    }

    @Test
    void nobodyGetsAFileByAWrongFingerprint() {
        long id = published("uno.pdf");

        assertThat(served(id, "0".repeat(16), 0)).isEmpty();
        assertThat(served(id + 1, fingerprint(id), 0)).isEmpty();
    }

    @Test
    void anImageIsFoundForCitizensWithoutTheDatabase() {
        long id = library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(400, 300)));
        publishImage(id);
        var fingerprint = library.get(id).facts().fingerprint();
        long before = container.database().statements();

        assertThat(served(id, fingerprint, 320)).isPresent();

        assertThat(container.database().statements() - before).isZero();
    }

    @Test
    void theSnapshotContainsTheFilesThatPublishedTextsNameAndNoOthers() {
        long used = pdf("usato.pdf");
        long unused = pdf("altro.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        write(page, ITALIAN, "<p><a href=\"media:" + used + "\">x</a> <a href=\"media:999\">y</a></p>");
        editor.publish(page, ITALIAN);

        assertThat(site.current().media(used)).map(MediaFacts::name).contains("usato.pdf");
        assertThat(site.current().media(unused)).isEmpty();
        assertThat(site.current().media(999)).isEmpty();
        assertThat(reader.files()).extracting(file -> file.facts().id()).containsExactly(used);

        editor.withdraw(page, ITALIAN);
        assertThat(site.current().media(used)).isEmpty();
    }
}
