package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of the sign-in, and the session cookie of its response. */
final class SignInForms {

    private SignInForms() {}

    static final String DESK = "/redazione";

    static final String SIGN_IN = "/redazione/accesso";

    static final String PASSWORD = TestEditors.PASSWORD;

    static final Pattern COOKIE = Pattern.compile("portico_redazione=([^;]*)");

    static Map<String, String> form(String login, String password) {
        return new HashMap<>(Map.of("login", login, "password", password));
    }

    /** The Cookie header that a browser sends after a response. */
    static String cookie(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        var set = COOKIE.matcher(answer.required("Set-Cookie"));
        var last = "";
        while (set.find()) {
            last = "portico_redazione=" + set.group(1);
        }
        return last;
    }
}
