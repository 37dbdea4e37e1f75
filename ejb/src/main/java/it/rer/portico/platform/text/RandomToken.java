package it.rer.portico.platform.text;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes random tokens that cannot be guessed, in characters that are allowed in addresses (RFC 4648, section 5). */
public final class RandomToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    /**
     * A new token.
     *
     * @param bytes of randomness; three of them make four characters
     */
    public static String of(int bytes) {
        var chance = new byte[bytes];
        RANDOM.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }
}
