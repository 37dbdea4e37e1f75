package it.rer.portico.server;

import static it.rer.portico.server.SignInForms.DESK;
import static it.rer.portico.server.SignInForms.PASSWORD;
import static it.rer.portico.server.SignInForms.SIGN_IN;
import static it.rer.portico.server.SignInForms.cookie;
import static it.rer.portico.server.SignInForms.form;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The redirect after the sign-in leads to the requested screen, and never outside the desk. */
@Tag("acceptance")
@Deployed
class SignInDestinationsIT {

    private static final String EDITORS = "/redazione/redattori";
    private final Site site;
    private final TestEditors editors;

    SignInDestinationsIT(Site site) {
        this.site = site;
        editors = new TestEditors(site.database());
    }

    @ParameterizedTest
    @ValueSource(strings = {DESK, EDITORS, "/redazione/nothing-there", "/redazione/"})
    void screensRedirectToTheSignIn(String path) {
        var answer = site.get(path);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.required("Location")).startsWith(SIGN_IN).doesNotContain("//");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertNotCacheable(answer);
    }

    private static void assertNotCacheable(Answer answer) {
        assertThat(answer.required("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.required("X-Robots-Tag")).contains("noindex");
        assertThat(answer.required("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.required("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void signInRedirectsToTheRequestedScreen() {
        var login = editors.with("ADMINISTRATOR");
        var asked = site.get(EDITORS + "?page=2&sort=name");

        var answer = signIn(login, PASSWORD, asked.required("Location"));

        assertThat(answer.required("Location")).isEqualTo(EDITORS + "?page=2&sort=name");
        assertThat(site.get(SIGN_IN, "Cookie", cookie(answer)).required("Location"))
                .isEqualTo(DESK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/redazione",
                "/redazione//evil.example",
                "/redazione/../it",
                "/redazione@evil.example",
                "/redazione.evil.example",
                "/redazione\\evil.example",
                "/redazione/uscita",
                "/it",
                "javascript:alert(1)",
                "/redazione?\r\nSet-Cookie: a=b"
            })
    void signInDoesNotRedirectOutsideTheDesk(String to) {
        var path = SIGN_IN + "?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(signIn(editors.with("AUTHOR"), PASSWORD, path).required("Location"))
                .isEqualTo(DESK);
    }

    private Answer signIn(String login, String password, String path) {
        return site.post(path, form(login, password), "Origin", site.address());
    }
}
