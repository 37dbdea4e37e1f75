package it.rer.portico.web.citizen.media;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskMediaServletTest {

    private final TestMedia.Reader files =
            new TestMedia.Reader().with(TestMedia.document(12, "Bozza.pdf", MediaType.PDF, 3), 0, new byte[] {1, 2, 3});
    private final MediaLibrary library = new MediaLibrary() {
        @Override
        public Optional<MediaRepresentation> representation(long id, int width) {
            return files.find(id, width);
        }

        @Override
        public Optional<byte[]> chunk(MediaRepresentation of, int number) {
            return files.chunk(of, number);
        }
    };
    private final DeskMediaServlet servlet = Wiring.wire(new DeskMediaServlet(), library, TestLinks.at("/portico"));

    @Test
    void editorsGetUnpublishedFilesWithoutCaching() {
        var answer = get("/12-0123456789abcdef/file/bozza.pdf");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).containsExactly(1, 2, 3);
        assertThat(answer.header("Cache-Control")).as("the desk's gate sets it").isNull();
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void anotherAddressOfAFileRedirectsToTheCurrentOne() {
        var answer = get("/12-fedcba9876543210/640/x.pdf");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/portico/redazione/media/12-0123456789abcdef/file/bozza.pdf");
        assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.NEVER);
    }

    @Test
    void theIdAloneRedirectsToTheCurrentContent() {
        var answer = get("/12");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/portico/redazione/media/12-0123456789abcdef/file/bozza.pdf");
        assertThat(get("/13").status()).isEqualTo(404);
    }

    @Test
    void anUnknownFileIsNotFound() {
        assertThat(get("/13-0123456789abcdef/file/bozza.pdf").status()).isEqualTo(404);
        assertThat(get("/").status()).isEqualTo(404);
        assertThat(Exchange.get("/redazione/media").sendTo(servlet).status()).isEqualTo(404);
    }

    private Exchange get(String path) {
        return Exchange.below("GET", "/redazione/media", path).sendTo(servlet);
    }
}
