package it.rer.portico.access.identity;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.NormalForm;
import it.rer.portico.platform.text.RandomToken;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Validates, hashes and verifies passwords. */
@ApplicationScoped
@PermitAll
public class Passwords {

    /** Shortest password, in characters: it need not be complicated if it is long (NIST SP 800-63B, section 5.1.1.2). */
    public static final int MIN = 12;
    /** Longest password, in characters. */
    public static final int MAX = 200;

    /**
     * OWASP's recommendation for this algorithm (Password Storage Cheat Sheet, 2023). Each hash contains its own parameters, so these may
     * grow.
     */
    private static final Map<String, String> COST = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    /** Longest input that is verified: in UTF-16 a character may have two units, and letters and marks may not be composed yet. */
    private static final int UNITS_MAX = 2 * NormalForm.UNITS_PER_COMPOSED * MAX;

    private static final int RANDOM_BYTES = 18;

    private boolean ready;
    private String decoy;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    /**
     * Validates a new password.
     *
     * @param login of the account, which the password must not contain
     * @param name of its owner
     * @return the password
     * @throws InvalidInputException {@code editor.password-short}, {@code editor.password-long}, {@code editor.password-login}, or, if it
     *     is easy to guess, {@code editor.password-repetition}, {@code -row}, {@code -date}, {@code -name} or {@code -common}
     */
    public static String checked(String password, String login, String name) {
        var given = password == null ? "" : password;
        int length = given.codePointCount(0, given.length());
        if (length < MIN) {
            throw new InvalidInputException("password", "editor.password-short", MIN);
        }
        if (length > MAX) {
            throw new InvalidInputException("password", "editor.password-long", MAX);
        }
        if (login != null
                && !login.isBlank()
                && given.toLowerCase(Locale.ROOT).contains(Editor.normalisedLogin(login))) {
            throw new InvalidInputException("password", "editor.password-login");
        }
        PasswordStrength.weakness(
                        given, Stream.of(login, name).filter(Objects::nonNull).toList())
                .ifPresent(weakness -> {
                    throw weakness.refusal();
                });
        return given;
    }

    /** A salted hash of a password, for storage; different at each call. */
    String hash(String password) {
        return ready().generate(characters(password));
    }

    /** Whether a hash is of that password. Input longer than any password is not hashed. */
    boolean verify(String password, String hash) {
        return password.length() <= UNITS_MAX && ready().verify(characters(password), hash);
    }

    /** A hash of a random password, which takes as long to verify as that of an account. */
    synchronized String decoy() {
        if (decoy == null) {
            decoy = hash(random());
        }
        return decoy;
    }

    /** A random password or token: 144 bits as 24 characters that are allowed in addresses. */
    String random() {
        return RandomToken.of(RANDOM_BYTES);
    }

    private synchronized Pbkdf2PasswordHash ready() {
        if (!ready) {
            pbkdf2.initialize(COST);
            ready = true;
        }
        return pbkdf2;
    }

    /** The password in NFC, so that it does not depend on the keyboard. */
    private static char[] characters(String password) {
        return NormalForm.composed(password).toCharArray();
    }
}
