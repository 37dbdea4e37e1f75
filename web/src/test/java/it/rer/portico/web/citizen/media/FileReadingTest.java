package it.rer.portico.web.citizen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.platform.bulkhead.Bulkheads;
import it.rer.portico.platform.bulkhead.Lane;
import it.rer.portico.web.testing.Fake;
import it.rer.portico.web.testing.Wiring;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileReadingTest {

    private static final byte[] CONTENT = {1, 2, 3};

    private final Bulkheads bulkheads = new Bulkheads();
    private final TestMedia.Reader reader =
            new TestMedia.Reader().with(TestMedia.document(12, "bando.pdf", MediaType.PDF, CONTENT.length), 0, CONTENT);
    private ThreadFactory threads = Thread::new;
    private final FileReading reading = Wiring.wire(
            new FileReading(),
            reader,
            bulkheads,
            Fake.of(ManagedThreadFactory.class, (method, arguments) -> threads.newThread((Runnable) arguments[0])));

    @AfterEach
    void stop() {
        reading.stop();
    }

    @Test
    void bytesAreReadInASeparateThread() {
        assertThat(reading.chunk(file(), 0)).contains(CONTENT);
    }

    /** A server provides no thread while it stops the application, or if memory is short. */
    @Test
    void aTaskThatCannotRunReleasesItsPermit() {
        threads = task -> {
            throw new OutOfMemoryError("unable to create native thread");
        };
        for (int i = 0; i < 2 * Lane.FILES.permits(); i++) {
            assertThatThrownBy(() -> reading.chunk(file(), 0)).isInstanceOf(OutOfMemoryError.class);
        }
        threads = Thread::new;

        assertThat(reading.chunk(file(), 0)).contains(CONTENT);
    }

    private MediaRepresentation file() {
        return reader.files().get(0).representation(TestMedia.FINGERPRINT, 0).orElseThrow();
    }
}
