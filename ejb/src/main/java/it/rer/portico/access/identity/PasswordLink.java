package it.rer.portico.access.identity;

import it.rer.portico.platform.text.Sha256;
import java.time.Instant;

/**
 * What an editor needs to set their password once. Only who makes it sees it, and only now: a hash is all that is kept.
 *
 * @param token for the address of the screen
 * @param until the first moment at which it no longer holds
 */
public record PasswordLink(Account account, String token, Instant until) {

    /** Longer than any token is. */
    static final int TOKEN_MAX = 100;

    static PasswordLink open(Editor editor, String token, Instant until) {
        editor.openLink(hash(token), until);
        return new PasswordLink(Account.of(editor), token, until);
    }

    /** What is kept of a token. It is random through and through, so that no slow hash is needed. */
    static String hash(String token) {
        return Sha256.of(token);
    }

    /** Leaves the token out: this may reach a log. */
    @Override
    public String toString() {
        return "PasswordLink[" + account.login() + ", " + until + "]";
    }
}
