package it.rer.portico.media.image;

import it.rer.portico.platform.bulkhead.ConcurrencyLimit;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Lets few images be decoded at once: one of fifty million pixels takes some hundred megabytes of memory, and those of several editors
 * together more than there is. Who comes later waits, first come first served, and is told to try again if it takes too long.
 */
@ApplicationScoped
@Internal
public class ImageTurns {

    /** Heap for one image at work: the pixels, as they lie and turned upright, and the file. In bytes. */
    private static final long HEAP_FOR_ONE = 500L * 1024 * 1024;

    private static final int MOST = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Uploads are bounded elsewhere; as many as come may wait. */
    private static final int WAITING = Integer.MAX_VALUE - MOST;

    private final ConcurrencyLimit turns;

    /** One image at a time; two where the heap is a gigabyte or more. */
    public ImageTurns() {
        this((int) Math.max(1, Math.min(MOST, Runtime.getRuntime().maxMemory() / HEAP_FOR_ONE)), PATIENCE);
    }

    /** @param patience how long one waits for a turn */
    ImageTurns(int atOnce, Duration patience) {
        this.turns = new ConcurrencyLimit(atOnce, WAITING, patience);
    }

    /**
     * Does work with an image when it is its turn.
     *
     * @throws InvalidInputException {@code media.busy} if others took too long
     */
    public <T> T take(Supplier<T> work) {
        return turns.run(work).orElseThrow(() -> new InvalidInputException("file", "media.busy"));
    }
}
