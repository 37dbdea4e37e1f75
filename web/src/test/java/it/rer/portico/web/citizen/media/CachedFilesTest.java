package it.rer.portico.web.citizen.media;

import static it.rer.portico.web.citizen.media.TestFile.PLACE;
import static it.rer.portico.web.citizen.media.TestFile.SHORT;
import static it.rer.portico.web.citizen.media.TestFile.pdf;
import static it.rer.portico.web.citizen.media.TestFile.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which files are read from the database once. */
class CachedFilesTest {

    private final TestFile file = new TestFile();

    @Test
    void whatWasReadOnceIsSentWithoutTheDatabase() {
        file.get(PLACE);
        file.reader.goAway();

        assertThat(file.get(PLACE).bytes()).isEqualTo(SHORT);
        assertThat(file.send(request().header("Range", "bytes=0-3")).bytes()).isEqualTo(Arrays.copyOf(SHORT, 4));
        assertThat(file.reader.read()).isEqualTo(1);
    }

    @Test
    void aFileOfMoreThanAnEighthOfTheMemoryIsNotKept() {
        file.reader.with(pdf(), 0, new byte[128 * 1024]);
        file.get(PLACE);
        file.get(PLACE);
        assertThat(file.reader.read()).isEqualTo(1);

        file.reader.with(pdf(), 0, new byte[128 * 1024 + 1]);
        var fresh = file.servlet(1);
        request().sendTo(fresh);
        request().sendTo(fresh);
        assertThat(file.reader.read()).isEqualTo(3);
    }

    @Test
    void withoutMemoryNothingIsKept() {
        var forgetful = file.servlet(0);
        request().sendTo(forgetful);
        request().sendTo(forgetful);

        assertThat(file.reader.read()).isEqualTo(2);
    }
}
