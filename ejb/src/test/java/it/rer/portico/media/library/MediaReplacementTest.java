package it.rer.portico.media.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.image.TestImages;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Replacing the content of a file, which keeps its id. */
@OnEveryPlatform
class MediaReplacementTest extends LibraryFiles {

    MediaReplacementTest(Container container) {
        super(container);
    }

    @Test
    void aReplacedFileKeepsItsIdAndItsOldAddressesLeadToTheNewContent() throws SQLException {
        long id = library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(700, 300)));
        publishImage(id);
        var before = fingerprint(id);
        var former = served(id, before, 640).orElseThrow();
        long changes = feed.latest();

        library.replace(id, "altra.png", new ByteArrayInputStream(TestImages.png(400, 300)));

        var now = served(id, before, 640).orElseThrow();
        assertThat(now.facts().fingerprint()).isNotEqualTo(before).isEqualTo(fingerprint(id));
        assertThat(now.facts().name()).isEqualTo("altra.png");
        assertThat(now.facts().type()).isEqualTo(MediaType.PNG);
        assertThat(now.width()).as("it has no copy so wide").isZero();
        assertThat(bytes(id, 0)).isEqualTo(TestImages.png(400, 300));
        assertThat(reader.chunk(former, 0)).as("the former bytes").isEmpty();
        assertThat(rows("media_rendition")).isEqualTo(2);
        assertThat(rows("media_chunk")).isEqualTo(2);
        assertThat(feed.since(changes)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.MEDIA);
            assertThat(change.pageId()).isEmpty();
        });
        assertThat(site.current().media(id).orElseThrow().fingerprint()).isEqualTo(fingerprint(id));
    }

    @Test
    void aFormerContentMayComeBack() {
        long id = published("uno.pdf");
        var first = fingerprint(id);

        library.replace(id, "due.pdf", new ByteArrayInputStream("%PDF-due".getBytes(UTF_8)));
        var second = fingerprint(id);
        library.replace(id, "uno.pdf", new ByteArrayInputStream(PDF));
        library.replace(id, "uno.pdf", new ByteArrayInputStream(PDF));

        assertThat(fingerprint(id)).isEqualTo(first);
        assertThat(served(id, second, 0).orElseThrow().facts().fingerprint()).isEqualTo(first);
    }

    @Test
    void anImageStaysAnImage() {
        long id = library.upload("foto.jpg", new ByteArrayInputStream(TestImages.jpeg(40, 30)));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> library.replace(id, "a.pdf", new ByteArrayInputStream(PDF)))
                .satisfies(e -> assertThat(e.key()).isEqualTo("media.other-kind"));
        assertThat(library.find(id).orElseThrow().facts().name()).isEqualTo("foto.jpg");
        assertThatExceptionOfType(MediaNotFoundException.class)
                .isThrownBy(() -> library.replace(404, "a.pdf", new ByteArrayInputStream(PDF)));
    }
}
