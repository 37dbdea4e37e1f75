package it.rer.portico.web.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import it.rer.portico.platform.text.RandomToken;
import it.rer.portico.platform.text.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Exponential backoff by name: after some free failures each further one doubles the pause before the next attempt, up to a maximum. It
 * does not block: attempts during a pause are refused with the time to wait. Names are stored as salted hashes, in memory.
 */
final class GrowingDelay {

    private static final int NAMES = 200_000;

    private static final int SALT_BYTES = 16;

    /** Limits the exponent; the longest pause is reached long before. */
    private static final int DOUBLINGS = 20;

    private record Failures(int count, Instant next) {}

    private final String salt = RandomToken.of(SALT_BYTES);
    private final Clock clock;
    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Cache<String, Failures> failures;

    /**
     * @param free number of failures without a pause
     * @param first the first pause
     * @param longest the longest pause
     * @param memory how long after the last attempt the failures of a name are forgotten
     */
    GrowingDelay(Clock clock, int free, Duration first, Duration longest, Duration memory) {
        this.clock = clock;
        this.free = free;
        this.first = first;
        this.longest = longest;
        failures = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, Failures>writing((name, each) -> memory))
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .maximumSize(NAMES)
                .build();
    }

    /**
     * Counts an attempt as a failure before its outcome is known, so that parallel attempts do not evade the limit.
     *
     * @return how long to wait, rounded up to whole seconds; zero if the attempt is allowed. An attempt that must wait is not counted
     */
    Duration attempt(String name) {
        var now = clock.instant();
        var wait = new Duration[] {Duration.ZERO};
        failures.asMap().compute(hash(name), (key, known) -> {
            if (known != null && now.isBefore(known.next())) {
                wait[0] = Duration.ofSeconds(Duration.between(now, known.next())
                        .plusNanos(999_999_999)
                        .toSeconds());
                return known;
            }
            int count = known == null ? 1 : known.count() + 1;
            return new Failures(count, now.plus(pause(count)));
        });
        return wait[0];
    }

    private Duration pause(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        var pause = first.multipliedBy(1L << Math.min(DOUBLINGS, count - free));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** Undoes the last attempt, which turned out not to be a failure. */
    void undo(String name) {
        failures.asMap().computeIfPresent(hash(name), (key, known) -> new Failures(known.count() - 1, clock.instant()));
    }

    /** Forgets the failures of a name. */
    void forget(String name) {
        failures.invalidate(hash(name));
    }

    private String hash(String name) {
        return Sha256.of(salt + name);
    }
}
