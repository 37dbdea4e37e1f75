package it.rer.portico.web.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import it.rer.portico.platform.text.RandomToken;
import it.rer.portico.platform.text.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A rate limit by name: counts actions within a window of time that begins with the first one. The names, which may identify people or
 * machines, are not stored: only a hash of each, with a salt of this instance, in memory, and no longer than the window.
 */
public final class RecentCounts {

    private static final int NAMES = 100_000;

    private static final int SALT_BYTES = 16;

    private record Count(Instant since, int done) {}

    private final String salt = RandomToken.of(SALT_BYTES);
    private final Clock clock;
    private final Duration window;
    private final int limit;
    private final Cache<String, Count> counts;

    /** @param limit most actions within the window */
    public RecentCounts(Clock clock, Duration window, int limit) {
        this.clock = clock;
        this.window = window;
        this.limit = limit;
        counts = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, Count>creating((name, count) -> window))
                .maximumSize(NAMES)
                .build();
    }

    /**
     * Counts one action.
     *
     * @return how long to wait, rounded up to whole seconds; zero if the action is allowed now
     */
    public Duration count(String name) {
        var now = clock.instant();
        var count = counts.asMap()
                .compute(
                        hash(name),
                        (key, known) ->
                                known == null || !now.isBefore(known.since().plus(window))
                                        ? new Count(now, 1)
                                        : new Count(known.since(), Math.min(known.done() + 1, limit + 1)));
        return count.done() <= limit
                ? Duration.ZERO
                : wholeSeconds(Duration.between(now, count.since().plus(window)));
    }

    /** Undoes the last count, for an action that turned out not to count. */
    public void undo(String name) {
        counts.asMap().computeIfPresent(hash(name), (key, known) -> new Count(known.since(), known.done() - 1));
    }

    /** Resets the count of a name. */
    public void forget(String name) {
        counts.invalidate(hash(name));
    }

    private String hash(String name) {
        return Sha256.of(salt + name);
    }

    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }
}
