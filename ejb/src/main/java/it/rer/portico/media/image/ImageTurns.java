package it.rer.portico.media.image;

import it.rer.portico.platform.bulkhead.ConcurrencyLimit;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Limits how many images are decoded at once: one of fifty million pixels takes a few hundred megabytes of memory, and those of several
 * editors together would be too much. Others wait in order of arrival, and are refused after a timeout.
 */
@ApplicationScoped
@Internal
public class ImageTurns {

    /** The heap that decoding one image needs, in bytes: its pixels before and after rotation, and the file. */
    private static final long HEAP_FOR_ONE = 500L * 1024 * 1024;

    private static final int MOST = 2;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** The number of uploads is limited elsewhere, so all of them may wait. */
    private static final int WAITING = Integer.MAX_VALUE - MOST;

    private final ConcurrencyLimit turns;

    /** One image at a time; two where the heap is a gigabyte or more. */
    public ImageTurns() {
        this((int) Math.max(1, Math.min(MOST, Runtime.getRuntime().maxMemory() / HEAP_FOR_ONE)), TIMEOUT);
    }

    /** @param timeout how long a caller waits at most */
    ImageTurns(int atOnce, Duration timeout) {
        this.turns = new ConcurrencyLimit(atOnce, WAITING, timeout);
    }

    /**
     * Runs work on an image when its turn comes.
     *
     * @throws InvalidInputException {@code media.busy} if its turn did not come in time
     */
    public <T> T take(Supplier<T> work) {
        return turns.run(work).orElseThrow(() -> new InvalidInputException("file", "media.busy"));
    }
}
