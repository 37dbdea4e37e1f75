package it.rer.portico.web.citizen.media;

import static it.rer.portico.web.citizen.media.TestFile.PLACE;
import static it.rer.portico.web.citizen.media.TestFile.TAG;
import static it.rer.portico.web.citizen.media.TestFile.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What is said of a file while its bytes cannot be read. */
class MediaServletOutageTest {

    private final TestFile file = new TestFile();

    @Test
    void whileTheDatabaseIsAwayTheReaderIsAskedToTryAgain() {
        file.reader.goAway();

        var answer = file.get(PLACE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.header("Cache-Control")).isNotEqualTo(FinishedPage.FOREVER);
    }

    @Test
    void whileTheDatabaseIsAwayWhatIsKnownIsSaidWithoutIt() {
        file.reader.goAway();

        assertThat(file.send(Exchange.below("HEAD", "/media", PLACE)).header("Content-Length"))
                .isEqualTo("17");
        assertThat(file.send(request().header("If-None-Match", TAG)).status()).isEqualTo(304);
        assertThat(file.get("/12-fedcba9876543210/file/bando-e-2026.pdf").status())
                .isEqualTo(301);
        assertThat(file.get("/13-0123456789abcdef/file/bando-e-2026.pdf").status())
                .isEqualTo(404);
        assertThat(file.send(request().header("Range", "bytes=17-")).status()).isEqualTo(416);
    }

    @Test
    void aContentThatIsReplacedWhileItIsSentIsBrokenOff() {
        file.reader.lose(12);

        assertThatThrownBy(() -> file.get(PLACE)).isInstanceOf(UncheckedIOException.class);
    }
}
