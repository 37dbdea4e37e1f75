package it.rer.portico.web.citizen.media;

import static it.rer.portico.web.citizen.media.TestFile.PLACE;
import static it.rer.portico.web.citizen.media.TestFile.SHORT;
import static it.rer.portico.web.citizen.media.TestFile.TAG;
import static it.rer.portico.web.citizen.media.TestFile.pdf;
import static it.rer.portico.web.citizen.media.TestFile.request;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.library.MediaRepresentation;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a file, for readers that go on where they were broken off (RFC 9110, section 14). */
class MediaServletRangeTest {

    private final TestFile file = new TestFile();

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0, 3",
        "bytes=4-, 4, 16",
        "bytes=-3, 14, 16",
        "bytes=-99, 0, 16",
        "bytes=5-99, 5, 16",
        "bytes=16-16, 16, 16"
    })
    void aPartIsSentAlone(String range, int first, int last) {
        var answer = file.send(request().header("Range", range));

        boolean whole = first == 0 && last == 16;
        assertThat(answer.status()).isEqualTo(whole ? 200 : 206);
        assertThat(answer.header("Content-Range")).isEqualTo(whole ? null : "bytes " + first + "-" + last + "/17");
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(last - first + 1));
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(SHORT, first, last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=17-", "bytes=17-20", "bytes=-0", "bytes=999999999999-"})
    void aPartThatIsNotThereIsRefused(String range) {
        var answer = file.send(request().header("Range", range));

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */17");
        assertThat(answer.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=3-2", "bytes=-", "bytes=0-1,3-4", "lines=0-1", "bytes", "bytes=a-b", "0-1"})
    void aPartThatCannotBeUnderstoodIsTheWhole(String range) {
        var answer = file.send(request().header("Range", range));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(SHORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {TAG + "|206", "W/" + TAG + "|200", "\"other\"|200", "Sun, 22 Mar 2026 12:21:06 GMT|200"})
    void aPartGoesWithWhatTheReaderHasOnlyIfItIsOfTheSame(String condition, int status) {
        var answer = file.send(request().header("Range", "bytes=0-3").header("If-Range", condition));

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void ofALargeFileOnlyWhatIsAskedForIsRead() {
        var large = new byte[3 * MediaRepresentation.CHUNK + 5];
        new Random(1).nextBytes(large);
        file.reader.with(pdf(), 0, large);
        int from = MediaRepresentation.CHUNK - 2;
        int last = 2 * MediaRepresentation.CHUNK;

        var part = file.send(request().header("Range", "bytes=" + from + "-" + last));

        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(large, from, last + 1));
        assertThat(file.reader.read()).isEqualTo(3);
        assertThat(file.get(PLACE).bytes()).isEqualTo(large);
        assertThat(file.send(request().header("Range", "bytes=-5")).bytes())
                .isEqualTo(Arrays.copyOfRange(large, large.length - 5, large.length));
    }
}
