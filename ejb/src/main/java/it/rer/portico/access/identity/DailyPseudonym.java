package it.rer.portico.access.identity;

import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.platform.text.HmacSha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Another word for a name, the same one all day: an HMAC whose key is random, made anew each day, and nowhere but in memory. Once the day
 * is over nobody can find out the name any more.
 */
final class DailyPseudonym {

    private static final int KEY_BYTES = 32;
    /** Enough to tell apart who sends on a day. */
    private static final int BYTES = 6;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private LocalDate day;
    private byte[] key;

    DailyPseudonym(Clock clock) {
        this.clock = clock;
    }

    /** In hexadecimal digits. */
    synchronized String of(String name) {
        var today = LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE);
        if (!today.equals(day)) {
            key = new byte[KEY_BYTES];
            random.nextBytes(key);
            day = today;
        }
        return HexFormat.of().formatHex(HmacSha256.of(key, name), 0, BYTES);
    }
}
