package it.rer.portico.server;

import static it.rer.portico.server.SignInForms.DESK;
import static it.rer.portico.server.SignInForms.PASSWORD;
import static it.rer.portico.server.SignInForms.SIGN_IN;
import static it.rer.portico.server.SignInForms.cookie;
import static it.rer.portico.server.SignInForms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in and out over HTTP, with editors created in the database. */
@Tag("acceptance")
@Deployed
class SignInIT {

    private static final String SIGN_OUT = "/redazione/uscita";
    private static final String EDITORS = "/redazione/redattori";
    private final Site site;
    private final TestEditors editors;

    SignInIT(Site site) {
        this.site = site;
        editors = new TestEditors(site.database());
    }

    @Test
    void formsAndScriptsWithoutASessionGetStatus401() {
        var form = site.post(DESK, Map.of("text", "typed"), "Origin", site.address());
        assertThat(form.status()).isEqualTo(401);
        assertThat(form.html().select("form input[name=password]")).hasSize(1);
        assertThat(form.html().select("[role=alert]").text()).isNotBlank();
        assertNotCacheable(form);

        assertThat(site.get(DESK, "Sec-Fetch-Mode", "cors", "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(401);
        assertThat(site.get(DESK, "Faces-Request", "partial/ajax").status()).isEqualTo(401);
    }

    @Test
    void signInIsShownInBothLanguagesWithoutASession() {
        var italian = site.get(SIGN_IN, "Accept-Language", "it");
        var english = site.get(SIGN_IN + "?language=en", "Accept-Language", "it");

        for (var answer : List.of(italian, english)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertNotCacheable(answer);
            var html = answer.html();
            assertThat(html.select("#sign-in-login").attr("autocomplete")).isEqualTo("username");
            assertThat(html.select("#sign-in-password").attr("autocomplete")).isEqualTo("current-password");
        }
        assertThat(italian.html().select("html").attr("lang")).isEqualTo("it");
        assertThat(italian.html().select("h1").text()).isEqualTo("Accedi alla redazione");
        assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(english.html().select("h1").text()).isEqualTo("Sign in to the desk");
        assertThat(english.html().select("form.p-form").attr("action")).contains("language=en");
    }

    private static void assertNotCacheable(Answer answer) {
        assertThat(answer.required("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.required("X-Robots-Tag")).contains("noindex");
        assertThat(answer.required("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.required("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void rightPasswordOpensTheDeskWithTheEditorsRole() {
        var login = editors.with("AUTHOR");
        var answer = signIn(login, PASSWORD, SIGN_IN);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.required("Location")).isEqualTo(DESK);
        assertNotCacheable(answer);
        var first = site.get(DESK, "Cookie", cookie(answer));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.html().select("[data-role]").eachAttr("data-role")).containsExactly("author");
        assertThat(first.html().select("dd").eachText()).contains(login);
        assertNotCacheable(first);
    }

    @Test
    void sessionCookieIsHttpOnlyAndSentToTheDeskOnly() {
        var set = signIn(editors.with("AUTHOR"), PASSWORD, SIGN_IN).required("Set-Cookie");
        var cookies = List.of(set.split(", (?=[^;,]+=)", -1));

        assertThat(cookies)
                .as("no cookie of the server itself, which would be sent everywhere")
                .allMatch(
                        cookie -> cookie.startsWith("portico_redazione=") || cookie.startsWith("portico_dispositivo_"))
                .anyMatch(cookie -> cookie.matches("portico_redazione=[^;]{16,};.*"));
        assertThat(cookies).allSatisfy(cookie -> assertThat(Stream.of(cookie.split(";", -1))
                        .map(part -> part.strip().toLowerCase(Locale.ROOT)))
                .contains("httponly", "path=/redazione")
                .containsAnyOf("samesite=lax", "samesite=strict")
                .noneMatch(part -> part.equals("secure") // the address is not https
                        || part.startsWith("domain")));
    }

    @Test
    void wrongPasswordAndUnknownNameGetTheSameAnswer() {
        var login = editors.with("AUTHOR");
        var wrong = signIn(login, PASSWORD + "!", SIGN_IN + "?language=it");
        var unknown = signIn("nobody-" + login, PASSWORD, SIGN_IN + "?language=it");

        for (var answer : List.of(wrong, unknown)) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Set-Cookie").orElse("")).doesNotContain("portico_redazione");
            assertThat(answer.html().select("#sign-in-password").val()).isEmpty();
            assertThat(answer.html().title()).startsWith("Errore");
            assertNotCacheable(answer);
        }
        assertThat(wrong.html().select("#sign-in-login").val()).isEqualTo(login);
        assertThat(wrong.html().select("[role=alert]").text())
                .isEqualTo(unknown.html().select("[role=alert]").text())
                .contains("Nome utente o password non corretti");
        assertThat(signIn(login, PASSWORD, SIGN_IN).status()).isEqualTo(303);
    }

    @Test
    void missingRoleGetsTheDesksOwnForbiddenPage() {
        var author = cookie(signIn(editors.with("AUTHOR"), PASSWORD, SIGN_IN));
        var administrator = cookie(signIn(editors.with("ADMINISTRATOR"), PASSWORD, SIGN_IN));
        var nobody = cookie(signIn(editors.with(), PASSWORD, SIGN_IN));

        for (var answer : List.of(site.get(EDITORS, "Cookie", author), site.get(DESK, "Cookie", nobody))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.html().select("h1").text())
                    .isIn("Questa pagina non è tra quelle che puoi usare", "This page is not among those you may use");
            assertThat(answer.html().select("form[action=" + SIGN_OUT + "]")).hasSize(1);
            assertNotCacheable(answer);
        }
        var list = site.get(EDITORS, "Cookie", administrator);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.html().select("tbody tr")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(list.text()).doesNotContain("PBKDF2");
        assertThat(site.get("/redazione/nothing-there", "Cookie", administrator).status())
                .isEqualTo(404);
    }

    @Test
    void roleChangesTakeEffectWithoutANewSignIn() {
        var login = editors.with("AUTHOR");
        var cookie = cookie(signIn(login, PASSWORD, SIGN_IN));
        assertThat(site.get(EDITORS, "Cookie", cookie).status()).isEqualTo(403);

        editors.grant(login, "ADMINISTRATOR");
        assertThat(site.get(DESK, "Cookie", cookie).html().select("[data-role]").eachAttr("data-role"))
                .contains("administrator");
        assertThat(site.get(EDITORS, "Cookie", cookie).status()).isEqualTo(200);

        editors.revoke(login, "ADMINISTRATOR");
        assertThat(site.get(DESK, "Cookie", cookie).status()).isEqualTo(200);
        assertThat(site.get(EDITORS, "Cookie", cookie).status()).isEqualTo(403);
    }

    @Test
    void everySignInCreatesANewSessionId() {
        var login = editors.with("AUTHOR");
        var planted = "portico_redazione=0123456789abcdef0123456789abcdef";
        var first = site.post(SIGN_IN, form(login, PASSWORD), "Origin", site.address(), "Cookie", planted);
        assertThat(cookie(first)).isNotEqualTo(planted);
        assertThat(site.get(DESK, "Cookie", planted).status()).isEqualTo(302);

        var other = editors.with("PUBLISHER");
        var second = site.post(SIGN_IN, form(other, PASSWORD), "Origin", site.address(), "Cookie", cookie(first));
        assertThat(second.status()).isEqualTo(303);
        assertThat(cookie(second)).isNotEqualTo(cookie(first));
        assertThat(site.get(DESK, "Cookie", cookie(second)).text())
                .contains(other)
                .doesNotContain(login);
        assertThat(site.get(DESK, "Cookie", cookie(first)).status()).isEqualTo(302);
    }

    @Test
    void signedInEditorNeedsThePasswordOfAnotherAccount() {
        var first = cookie(signIn(editors.with("AUTHOR"), PASSWORD, SIGN_IN));
        var other = editors.with("ADMINISTRATOR");

        var answer = site.post(SIGN_IN, form(other, "wrong wrong wrong"), "Origin", site.address(), "Cookie", first);

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void crossSiteFormsAreRefused() {
        var login = editors.with("AUTHOR");
        var cookie = cookie(signIn(login, PASSWORD, SIGN_IN));
        for (var header : List.of(
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"),
                List.of("Origin", site.address() + ".evil.example"),
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("X-None", "neither"))) {
            var out = site.post(SIGN_OUT, Map.of(), header.get(0), header.get(1), "Cookie", cookie);
            assertThat(out.status()).as(header.toString()).isEqualTo(403);
            assertNotCacheable(out);
            assertThat(site.post(SIGN_IN, form(login, PASSWORD), header.get(0), header.get(1))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(site.get(DESK, "Cookie", cookie).status()).isEqualTo(200);
        assertThat(site.get(SIGN_OUT, "Cookie", cookie).status()).isEqualTo(405);
        assertThat(site.get(DESK, "Cookie", cookie).status()).isEqualTo(200);
    }

    @Test
    void signOutEndsTheSession() {
        var cookie = cookie(signIn(editors.with("AUTHOR"), PASSWORD, SIGN_IN));

        var out = site.post(SIGN_OUT, Map.of(), "Sec-Fetch-Site", "same-origin", "Cookie", cookie);

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.required("Location")).startsWith(SIGN_IN);
        assertThat(out.required("Set-Cookie"))
                .contains("portico_redazione=")
                .containsIgnoringCase("Path=/redazione")
                .containsPattern("(?i)Max-Age=0|Expires=\\w+, 01.Jan.1970");
        assertThat(site.get(DESK, "Cookie", cookie).status()).isEqualTo(302);
        assertThat(site.get(out.required("Location")).html().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void suspendedEditorIsRefusedAtTheNextRequest() {
        var login = editors.with("AUTHOR");
        var cookie = cookie(signIn(login, PASSWORD, SIGN_IN));

        site.database().query("update editor set active = false where login = ? returning id", login);

        assertThat(site.get(DESK, "Cookie", cookie).status()).isEqualTo(302);
        assertThat(signIn(login, PASSWORD, SIGN_IN).status()).isEqualTo(401);
    }

    @Test
    void citizensPagesIgnoreTheSession() {
        var cookie = cookie(signIn(editors.with("AUTHOR"), PASSWORD, SIGN_IN));

        var anonymous = site.get(Site.ITALIAN);
        var signedIn = site.get(Site.ITALIAN, "Cookie", cookie);

        for (var answer : List.of(anonymous, signedIn)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.required("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        }
        assertThat(signedIn.required("ETag")).isEqualTo(anonymous.required("ETag"));
    }

    @Test
    void firstAdministratorLinkIsGoneOnceThereIsAnAdministrator() {
        editors.with("ADMINISTRATOR");

        var answer = site.get("/redazione/primo-accesso?token=guess");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.html().select("input[type=password]")).isEmpty();
        assertThat(site.post(
                                "/redazione/primo-accesso?token=guess",
                                Map.of("login", "mallory", "password", PASSWORD, "repeated", PASSWORD),
                                "Origin",
                                site.address())
                        .status())
                .isEqualTo(410);
        assertNotCacheable(answer);
    }

    private Answer signIn(String login, String password, String path) {
        return site.post(path, form(login, password), "Origin", site.address());
    }
}
