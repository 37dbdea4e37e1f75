package it.rer.portico.access.identity;

import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.platform.text.HmacSha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Replaces names by pseudonyms that stay the same for one day: an HMAC with a random key that is replaced each day and exists only in
 * memory. After that day nobody can find out the name.
 */
final class DailyPseudonym {

    private static final int KEY_BYTES = 32;
    /** Enough to tell apart the senders of one day. */
    private static final int BYTES = 6;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private LocalDate day;
    private byte[] key;

    DailyPseudonym(Clock clock) {
        this.clock = clock;
    }

    /** The pseudonym of a name for today, in hexadecimal digits. */
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
