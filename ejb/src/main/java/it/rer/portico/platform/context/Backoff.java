package it.rer.portico.platform.context;

import java.time.Duration;

/** The pause between two attempts at something that fails: twice as long each time, up to a limit. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    /** Begins with the first pause. */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        next = first;
    }

    /** The pause to make now; the one after it is twice as long. */
    public Duration next() {
        var pause = next;
        var doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause;
    }

    /** Begins again with the first pause, after an attempt that succeeded. */
    public void reset() {
        next = first;
    }
}
