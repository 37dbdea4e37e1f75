package it.rer.portico.web.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few passwords be compared at once: each keeps a core busy for some tenths of a second. A few more wait, and whoever comes then is
 * refused at once, so that no more threads of the server stand here than that.
 */
final class PasswordTurns {

    /** How many wait for a turn. */
    static final int WAITING = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore turns;
    private final Semaphore places;

    /** @param atOnce how many are compared at the same moment */
    PasswordTurns(int atOnce) {
        turns = new Semaphore(atOnce, true);
        places = new Semaphore(atOnce + WAITING);
    }

    /**
     * Compares a password when it is its turn.
     *
     * @return what came of it; empty if there are too many
     */
    <T> Optional<T> take(Supplier<T> comparison) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return inTurn(comparison);
        } finally {
            places.release();
        }
    }

    private <T> Optional<T> inTurn(Supplier<T> comparison) {
        if (!isTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(comparison.get());
        } finally {
            turns.release();
        }
    }

    private boolean isTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) { // the server is about to stop
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
