package it.rer.portico.access.identity;

import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.text.HmacSha256;
import it.rer.portico.platform.text.RandomToken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises browsers in which an editor has signed in before (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). Such a
 * browser has a token, which proves only that passwords may be tried there, even while attempts from elsewhere are refused.
 *
 * <p>A token is a random name and its HMAC. The key is the hash of the account's password, and the account's session epoch is part of the
 * signed text. So every node can verify it, nothing is stored, and all tokens of an account become invalid when its password changes or its
 * sessions are ended.
 */
@Stateless
@PermitAll
@Interceptors(DeskBulkhead.class)
public class KnownDevices {

    private static final int NAME_BYTES = 16;

    /** Name and signature, in the characters of {@link RandomToken}. */
    private static final Pattern TOKEN = Pattern.compile("([\\w-]{22})[.]([\\w-]{43})");

    private static final int TOKEN_LENGTH = 66;

    @Inject
    private Editors editors;

    /**
     * A new token for a browser in which the editor has just signed in.
     *
     * @return empty if nobody has that login name, or the account is suspended
     */
    public Optional<String> remember(String login) {
        var name = RandomToken.of(NAME_BYTES);
        return editors.find(login).filter(Editor::isActive).map(editor -> name + "." + signature(editor, name));
    }

    /**
     * Verifies a token.
     *
     * @param token as the browser sends it, which may be anything
     * @return the name of the device; empty if the token is invalid for that account
     */
    public Optional<String> find(String login, String token) {
        if (token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var name = parts.group(1);
        return editors.find(login)
                .filter(Editor::isActive)
                .filter(editor -> MessageDigest.isEqual(bytes(signature(editor, name)), bytes(parts.group(2))))
                .map(editor -> name);
    }

    private static String signature(Editor editor, String name) {
        var signed = "device " + editor.login() + " " + editor.sessionEpoch() + " " + name;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HmacSha256.of(bytes(editor.passwordHash()), signed));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
