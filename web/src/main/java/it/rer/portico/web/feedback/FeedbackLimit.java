package it.rer.portico.web.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import it.rer.portico.web.http.FinishedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * How much one address may send in a minute. The address itself is not held: only a hash of it, salted anew at each start, in memory,
 * and for no longer than that minute.
 */
@ApplicationScoped
public class FeedbackLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private record Count(Instant since, int sent) {}

    private final String salt = newSalt();
    private Cache<String, Count> counts;
    private Clock clock;
    private int limit;

    protected FeedbackLimit() {}

    @Inject
    public FeedbackLimit(Configuration configuration, Clock clock) {
        this.clock = clock;
        limit = configuration.number(Option.RATING_LIMIT);
        counts = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, Count>creating((address, count) -> WINDOW))
                .maximumSize(ADDRESSES)
                .build();
    }

    /**
     * Counts one thing that an address sends.
     *
     * @return how long it must wait before it sends again, in whole seconds and never too short; zero if it may send now
     */
    public Duration count(String address) {
        if (limit == 0) {
            return Duration.ZERO;
        }
        var now = clock.instant();
        var name = FinishedPage.fingerprint((salt + address).getBytes(StandardCharsets.UTF_8));
        var count = counts.asMap()
                .compute(
                        name,
                        (key, known) ->
                                known == null || !now.isBefore(known.since().plus(WINDOW))
                                        ? new Count(now, 1)
                                        : new Count(known.since(), Math.min(known.sent() + 1, limit + 1)));
        return count.sent() <= limit
                ? Duration.ZERO
                : wholeSeconds(Duration.between(now, count.since().plus(WINDOW)));
    }

    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }

    private static String newSalt() {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
