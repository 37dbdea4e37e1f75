package it.rer.portico.server;

import static it.rer.portico.server.SignInForms.DESK;
import static it.rer.portico.server.SignInForms.PASSWORD;
import static it.rer.portico.server.SignInForms.SIGN_IN;
import static it.rer.portico.server.SignInForms.cookie;
import static it.rer.portico.server.SignInForms.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.Waiting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Attempts to guess passwords are limited by device, account and sender, without locking out others. */
@Tag("acceptance")
@Deployed
class SignInLimitsIT {

    private static final Pattern DEVICE = Pattern.compile("(portico_dispositivo_\\w+)=([^;]*)");
    private final Site site;
    private final TestEditors editors;

    SignInLimitsIT(Site site) {
        this.site = site;
        editors = new TestEditors(site.database());
    }

    @Test
    void guessesForAnAccountAreLimited() {
        var login = editors.with("AUTHOR");
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(login, "guess number " + i, SIGN_IN).status()).isEqualTo(401);
        }

        var answer = signIn(login, PASSWORD, SIGN_IN);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.required("Retry-After"))).isBetween(1, 900);
        assertThat(answer.html().select("[role=alert]").text()).isNotBlank();
        assertThat(answer.html().select("#sign-in-login").val()).isEqualTo(login);
        assertThat(signIn(editors.with("AUTHOR"), PASSWORD, SIGN_IN).status()).isEqualTo(303);
    }

    @Test
    void deviceCookieIsSentToTheDeskOnly() {
        var set = signIn(editors.with("AUTHOR"), PASSWORD, SIGN_IN).values("Set-Cookie").stream()
                .filter(cookie -> DEVICE.matcher(cookie).lookingAt())
                .findFirst()
                .orElseThrow();

        assertThat(Stream.of(set.split(";", -1)).map(part -> part.strip().toLowerCase(Locale.ROOT)))
                .contains("httponly", "samesite=strict", "path=/redazione")
                .anyMatch(part ->
                        part.equals("max-age=15552000") || part.startsWith("expires=")) // each server in its way
                .noneMatch(part -> part.equals("secure") || part.startsWith("domain"));
    }

    @Test
    void knownDeviceSignsInWhileTheAccountIsLimited() {
        var login = editors.with("AUTHOR");
        var device = device(signIn(login, PASSWORD, SIGN_IN));
        for (int i = 0; i < 15; i++) {
            assertThat(signIn(login, "guess number " + i, SIGN_IN).status()).isEqualTo(i < 10 ? 401 : 429);
        }

        assertThat(signIn(login, PASSWORD, SIGN_IN).status()).isEqualTo(429);
        var known = site.post(SIGN_IN, form(login, PASSWORD), "Origin", site.address(), "Cookie", device);
        assertThat(known.status()).isEqualTo(303);
        assertThat(site.get(DESK, "Cookie", cookie(known)).text()).contains(login);

        for (int i = 0; i < 10; i++) {
            assertThat(site.post(SIGN_IN, form(login, "guess " + i), "Origin", site.address(), "Cookie", device)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(site.post(SIGN_IN, form(login, PASSWORD), "Origin", site.address(), "Cookie", device)
                        .status())
                .as("a copied cookie of the device")
                .isEqualTo(429);
        assertThat(site.post(SIGN_IN, form(login, PASSWORD), "Origin", site.address(), "Cookie", device(known))
                        .status())
                .as("each sign-in sets a new one")
                .isEqualTo(303);
    }

    @Test
    void limitOfASenderDoesNotAffectOthersBehindTheProxy() throws UnknownHostException {
        var proxy = InetAddress.getByName("127.9.0.3");
        var login = editors.with("AUTHOR");
        for (int i = 0; i < 50; i++) {
            assertThat(from(proxy, "203.0.113.9", "nobody-" + i + login, "a guess")
                            .status())
                    .isEqualTo(401);
        }

        assertThat(from(proxy, "203.0.113.9", login, PASSWORD).status()).isEqualTo(429);
        assertThat(from(proxy, "203.0.113.10", login, PASSWORD).status()).isEqualTo(303);
        assertThat(signIn(editors.with("AUTHOR"), PASSWORD, SIGN_IN).status()).isEqualTo(303);
    }

    private Answer from(InetAddress proxy, String sender, String login, String password) {
        return site.post(proxy, SIGN_IN, form(login, password), "Origin", site.address(), "X-Forwarded-For", sender);
    }

    @Test
    void failedSignInsAreLoggedWithoutPasswordAndIpAddress() throws Exception {
        var login = editors.with("AUTHOR");
        var proxy = InetAddress.getByName("127.9.0.4");
        for (int i = 0; i < 3; i++) {
            from(proxy, "203.0.113.77", login, "guess-" + i + "-of-" + login.substring(1));
        }

        var log = Files.readString(site.server().log());
        assertThat(log.lines().filter(line -> line.contains("Sign-in failed: " + login + " from ")))
                .hasSize(3);
        assertThat(log).doesNotContain("203.0.113.77", "-of-" + login.substring(1));
        Waiting.until(
                "The failed sign-ins are not counted", () -> !failures(login).isEmpty());
        var details = failures(login);
        assertThat(details).hasSize(1);
        assertThat(details.get(0).get(0)).matches("3 [0-9a-f]{12}");
    }

    /** The audit entries about failed sign-ins, which are counted once a minute. */
    private List<List<String>> failures(String login) {
        return site.database().query("select detail from audit where action = 'SIGN_IN_FAILED' and subject = ?", login);
    }

    private Answer signIn(String login, String password, String path) {
        return site.post(path, form(login, password), "Origin", site.address());
    }

    /** The cookie of a known device. */
    private static String device(Answer answer) {
        var set = DEVICE.matcher(answer.required("Set-Cookie"));
        assertThat(set.find()).as(answer.toString()).isTrue();
        return set.group(1) + "=" + set.group(2);
    }
}
