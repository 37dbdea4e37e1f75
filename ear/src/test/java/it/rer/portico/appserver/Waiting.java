package it.rer.portico.appserver;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Waits until a condition is true. The limit is generous, for machines with other load; it costs nothing, since a wait ends with its
 * condition.
 */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Waiting() {}

    /** @param otherwise the message of the exception if the condition never becomes true */
    public static void until(String otherwise, Callable<Boolean> condition) {
        var deadline = Instant.now().plus(PATIENCE);
        try {
            while (!condition.call()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(
                            String.format(Locale.ROOT, "%s (waited %d s)", otherwise, PATIENCE.toSeconds()));
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(otherwise, e);
        }
    }
}
