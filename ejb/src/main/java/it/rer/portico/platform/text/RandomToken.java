package it.rer.portico.platform.text;

import java.security.SecureRandom;
import java.util.Base64;

/** Words that nobody can guess, in characters that an address may hold (RFC 4648, section 5). */
public final class RandomToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    /**
     * Another one each time.
     *
     * @param bytes of chance in it; three of them make four characters
     */
    public static String of(int bytes) {
        var chance = new byte[bytes];
        RANDOM.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }
}
