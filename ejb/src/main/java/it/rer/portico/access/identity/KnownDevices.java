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
 * Knows the browsers in which an editor has proven who they are (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). Such a
 * browser keeps a token; it proves nothing but that passwords may be tried there, however many others try.
 *
 * <p>A token is a random name and its HMAC. The key is the hash of the account's password, with the account's epoch in what is signed: all
 * nodes know it, nothing more is stored, and every token of an account ends when its password changes or its sessions are ended.
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
     * A token for a browser in which somebody has just proven who they are; another one each time.
     *
     * @return empty if nobody has that login name, or they are suspended
     */
    public Optional<String> remember(String login) {
        var name = RandomToken.of(NAME_BYTES);
        return editors.find(login).filter(Editor::isActive).map(editor -> name + "." + signature(editor, name));
    }

    /**
     * The name of a browser that is known to an account.
     *
     * @param token as the browser gives it, which may be anything
     * @return empty if it is not such a token, or not of that account as it is now
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
