package it.rer.portico.access.identity;

import it.rer.portico.platform.text.Sha256;
import java.time.Instant;

/**
 * A one-time link with which an editor sets a password. Only its creator sees the token, and only now, since just its hash is stored.
 *
 * @param token for the address of the screen
 * @param until when it expires
 */
public record PasswordLink(Account account, String token, Instant until) {

    /** Longest text that is taken for a token, in characters. */
    static final int TOKEN_MAX = 100;

    static PasswordLink open(Editor editor, String token, Instant until) {
        editor.openLink(hash(token), until);
        return new PasswordLink(Account.of(editor), token, until);
    }

    /** The stored hash of a token. A fast hash is enough, since the token is random. */
    static String hash(String token) {
        return Sha256.of(token);
    }

    /** Omits the token, since this may be logged. */
    @Override
    public String toString() {
        return "PasswordLink[" + account.login() + ", " + until + "]";
    }
}
