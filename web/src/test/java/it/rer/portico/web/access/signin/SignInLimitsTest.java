package it.rer.portico.web.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.FailedSignIns;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.text.Sha256;
import it.rer.portico.web.access.signin.SignInLimits.Attempt;
import it.rer.portico.web.platform.origin.TrustedProxies;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.TestDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInLimitsTest {

    private static final String PROXY = "10.0.0.1";

    private final TestClock clock = new TestClock();
    private final SignInLimits limits = new SignInLimits(
            clock,
            new TrustedProxies(TestConfiguration.with(Option.PROXY_TRUSTED, PROXY)),
            new TestDesk(TestDesk.account("anna", 0)).devices,
            new FailedSignIns(clock));

    @Test
    void behindAProxyEachSenderIsCountedSeparately() {
        for (int i = 0; i < SignInLimits.OF_A_SENDER; i++) {
            assertThat(behindTheProxy("name" + i, "203.0.113.9").pause()).isZero();
            nextMinuteAfter(i);
        }

        assertThat(behindTheProxy("anna", "203.0.113.9").pause()).isPositive();
        assertThat(behindTheProxy("anna", "203.0.113.10").pause()).isZero();
    }

    @Test
    void anUntrustedPeerCannotHideBehindTheHeader() {
        for (int i = 0; i < SignInLimits.OF_A_SENDER; i++) {
            assertThat(limits.beginSignIn("name" + i, forwarded("198.51.100.7", "203.0.113." + i))
                            .pause())
                    .isZero();
            nextMinuteAfter(i);
        }

        assertThat(limits.beginSignIn("anna", forwarded("198.51.100.7", "203.0.113.99"))
                        .pause())
                .isPositive();
    }

    /** Otherwise a single IPv6 network could use up the limit of all unknown browsers. */
    @ParameterizedTest
    @CsvSource({"2001:db8:1:1%02x::1, 100", "2001:db8:1:%02x00::1, 200", "192.0.2.%d, 200"})
    void networksAroundASenderAreCountedToo(String address, int most) {
        int taken = 0;
        for (int i = 0; i < 250; i++) {
            var attempt = limits.beginSignIn(
                    "name" + i, Exchange.get("/").from(address.formatted(i)).request());
            taken += attempt.mustWait() ? 0 : 1;
            nextMinuteAfter(i);
        }

        assertThat(taken).isEqualTo(most);
    }

    @Test
    void anAccountMakesUnknownBrowsersWaitEverLonger() {
        for (int i = 0; i < SignInLimits.FREE; i++) {
            assertThat(from(i, "anna").pause()).isZero();
        }

        var waits = Stream.iterate(0, i -> i < 9, i -> i + 1)
                .map(i -> {
                    var wait = from(100 + i, " Anna ").pause();
                    clock.forward(wait.minusSeconds(1));
                    assertThat(from(120 + i, "anna").pause()).isEqualTo(Duration.ofSeconds(1));
                    clock.forward(Duration.ofSeconds(1));
                    assertThat(from(140 + i, "anna").pause()).isZero();
                    return wait.toSeconds();
                })
                .toList();
        assertThat(waits).containsExactly(15L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
        assertThat(from(1, "bruno").pause()).isZero();
    }

    /** The bound stated in docs/sign-in.md. */
    @Test
    void unknownBrowsersGetAboutAHundredGuessesADay() {
        int guesses = 0;
        var end = clock.instant().plus(Duration.ofDays(1));
        for (int i = 0; clock.instant().isBefore(end); i++) {
            var wait = from(i % 200, "anna").pause();
            guesses += wait.isZero() ? 1 : 0;
            clock.forward(wait);
        }

        assertThat(guesses).isBetween(100, 115);
    }

    @Test
    void anUnknownNameIsTreatedAlike() {
        for (int i = 0; i < 20; i++) {
            assertThat(from(i, "nobody").pause())
                    .isEqualTo(from(100 + i, "anna").pause());
        }
    }

    @Test
    void unknownBrowsersDoNotDelayAKnownOne() {
        for (int i = 0; i < 1_000; i++) {
            from(i % 200, "anna");
        }

        var attempt = known("anna", "anna-1");
        assertThat(attempt.pause()).isZero();
        limits.succeeded(attempt);
        assertThat(from(1, "anna").pause())
                .as("still limited for unknown browsers")
                .isPositive();
    }

    @Test
    void aKnownBrowserThatWasCopiedIsLimitedToo() {
        for (int i = 0; i < SignInLimits.OF_A_DEVICE; i++) {
            assertThat(known("anna", "anna-1").pause()).isZero();
        }

        assertThat(known("anna", "anna-1").pause()).isEqualTo(SignInLimits.WINDOW);
        assertThat(known("anna", "anna-2").pause()).isZero();
        clock.forward(SignInLimits.WINDOW);
        assertThat(known("anna", "anna-1").pause()).isZero();
    }

    @Test
    void aTokenOfAnotherAccountDoesNotMakeABrowserKnown() {
        for (int i = 0; i < SignInLimits.FREE; i++) {
            assertThat(known("anna", "bruno-" + i).pause()).isZero();
        }

        assertThat(known("anna", "bruno-9").pause()).isPositive();
        assertThat(known("anna", "").pause()).isPositive();
    }

    @Test
    void allUnknownBrowsersTogetherAreLimited() {
        for (int i = 0; i < SignInLimits.IN_ALL; i++) {
            assertThat(from(i, "name" + i).pause()).isZero();
        }

        for (int i = 0; i < 50; i++) {
            assertThat(from(100 + i, "anna").pause()).isEqualTo(SignInLimits.IN_ALL_WINDOW);
        }
        clock.forward(SignInLimits.IN_ALL_WINDOW);
        assertThat(from(1, "anna").pause()).isZero();
    }

    @Test
    void attemptsDuringAPauseDoNotCountForOthers() {
        for (int i = 0; i < SignInLimits.FREE; i++) {
            from(i, "anna");
        }
        for (int i = 0; i < 5 * SignInLimits.IN_ALL; i++) {
            assertThat(from(i % 200, "anna").pause()).isPositive();
        }

        assertThat(from(220, "bruno").pause()).isZero();
    }

    @Test
    void aSuccessResetsTheAccountAndIsNotCounted() {
        for (int i = 0; i < 3 * SignInLimits.OF_A_SENDER; i++) {
            var attempt = from(1, "anna");
            assertThat(attempt.pause()).isZero();
            limits.succeeded(attempt);
        }
    }

    @Test
    void anUndoneAttemptIsNotCounted() {
        for (int i = 0; i < 3 * SignInLimits.OF_A_SENDER; i++) {
            var stranger = from(1, "anna");
            assertThat(stranger.pause()).isZero();
            limits.undo(stranger);
            var device = known("anna", "anna-1");
            assertThat(device.pause()).isZero();
            limits.undo(device);
        }
    }

    /** Otherwise an attacker with an account of their own could guess without limit. */
    @Test
    void aSuccessDoesNotResetTheFailuresOfItsSender() {
        for (int i = 0; i < SignInLimits.OF_A_SENDER; i++) {
            var attempt = from(1, "name" + i);
            assertThat(attempt.pause()).isZero();
            if (i % 10 == 9) {
                limits.succeeded(attempt);
            }
            nextMinuteAfter(i);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(from(1, "other" + i).pause()).isZero();
        }

        assertThat(from(1, "other").pause()).isPositive();
    }

    /** Avoids the limit of all unknown browsers together. */
    private void nextMinuteAfter(int attempts) {
        if (attempts % 40 == 39) {
            clock.forward(SignInLimits.IN_ALL_WINDOW);
        }
    }

    private Attempt from(int sender, String login) {
        return limits.beginSignIn(
                login, Exchange.get("/").from("198." + sender + ".100.1").request());
    }

    private Attempt behindTheProxy(String login, String sender) {
        return limits.beginSignIn(login, forwarded(PROXY, sender));
    }

    private static HttpServletRequest forwarded(String peer, String sender) {
        return Exchange.get("/").from(peer).header("X-Forwarded-For", sender).request();
    }

    private Attempt known(String login, String token) {
        var name = DeviceCookie.NAME + Sha256.of(login).substring(0, 8);
        return limits.beginSignIn(
                login,
                Exchange.get("/")
                        .from("198.51.100.1")
                        .header("Cookie", "a=b; " + name + "=" + token)
                        .request());
    }
}
