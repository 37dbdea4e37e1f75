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

/** Which passwords are taken, how they are kept, and how one is compared with what is kept. */
@ApplicationScoped
@PermitAll
public class Passwords {

    /** Shortest password, in characters: it need not be complicated if it is long (NIST SP 800-63B, section 5.1.1.2). */
    public static final int MIN = 12;
    /** Longest password, in characters. */
    public static final int MAX = 200;

    /** OWASP's cost for this algorithm (Password Storage Cheat Sheet, 2023). A hash holds its own, so that this may grow. */
    private static final Map<String, String> COST = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    /** In UTF-16, where a character may be two units, and before letters and marks are composed. */
    private static final int UNITS_MAX = 2 * NormalForm.UNITS_PER_COMPOSED * MAX;

    private static final int RANDOM_BYTES = 18;

    private boolean ready;
    private String decoy;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    /**
     * A password that may be taken.
     *
     * @param login of the account, which must not be part of it
     * @param name of its owner
     * @throws InvalidInputException {@code editor.password-short}, {@code editor.password-long}, {@code editor.password-login}, or
     *     what makes it easy to guess: {@code editor.password-repetition}, {@code -row}, {@code -date}, {@code -name} or {@code -common}
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

    /** A hash to be kept in place of a password; another one each time. */
    String hash(String password) {
        return ready().generate(characters(password));
    }

    /** Whether that password was hashed. What is longer than any password in any form is not looked at. */
    boolean verify(String password, String hash) {
        return password.length() <= UNITS_MAX && ready().verify(characters(password), hash);
    }

    /** A hash of what nobody knows: to compare it takes as long as that of an account. */
    synchronized String decoy() {
        if (decoy == null) {
            decoy = hash(random());
        }
        return decoy;
    }

    /** A password or token that nobody can guess: 144 random bits as 24 characters of an address. */
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

    /** The same letters in the same form, whichever keyboard wrote them. */
    private static char[] characters(String password) {
        return NormalForm.composed(password).toCharArray();
    }
}
