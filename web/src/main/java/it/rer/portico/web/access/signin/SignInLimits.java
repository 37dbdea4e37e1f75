package it.rer.portico.web.access.signin;

import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.identity.FailedSignIns;
import it.rer.portico.platform.address.NetworkSize;
import it.rer.portico.platform.bulkhead.ConcurrencyLimit;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.http.NetworkCounts;
import it.rer.portico.web.platform.http.RecentCounts;
import it.rer.portico.web.platform.origin.TrustedProxies;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rate limits against password guessing, which must not lock editors out. A browser that is {@linkplain DeviceCookie known} to an account
 * has its own count there, whatever others do. All other browsers share one count per account, and are also limited by sender and in total.
 * An account that does not exist is counted like any other. Counts are in the memory of one node.
 */
@ApplicationScoped
public class SignInLimits {

    /** Failures of a known browser, or of a session that tries its current password, within {@link #WINDOW}. */
    static final int OF_A_DEVICE = 10;
    /** Failures of one sender within {@link #WINDOW}: enough for an office whose people share an address. */
    static final int OF_A_SENDER = 50;
    /** The time in which both are counted, from the first failure on. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /**
     * Attempts of all unknown browsers together within {@link #IN_ALL_WINDOW}, so that nobody can flood the memory to evict the counts by
     * name.
     */
    static final int IN_ALL = 120;

    static final Duration IN_ALL_WINDOW = Duration.ofMinutes(1);

    /** Failures of unknown browsers at one account before they must wait. */
    static final int FREE = 10;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    static final Duration MEMORY = Duration.ofDays(1);

    /** Most passwords that are compared at once for known browsers, and for unknown ones: each takes some tenths of a second of a core. */
    private static final int AT_ONCE = 2;

    /** How many more may wait for their turn, and for how long. */
    private static final int WAITING = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The limits of the networks around a sender, as multiples of the sender's. */
    private static final Map<NetworkSize, Integer> FACTORS = Map.of(
            NetworkSize.HOUSEHOLD, 1,
            NetworkSize.CUSTOMER, 2,
            NetworkSize.ORGANISATION, 4,
            NetworkSize.PROVIDER, 20);

    private static final String EVERYBODY = "";

    private TrustedProxies proxies;
    private DeviceCookie devices;
    private FailedSignIns failed;
    private RecentCounts ofDevices;
    private NetworkCounts ofSenders;
    private RecentCounts inAll;
    private GrowingDelay ofAccounts;
    private ConcurrencyLimit turnsOfDevices;
    private ConcurrencyLimit turnsOfUnknown;

    protected SignInLimits() {}

    @Inject
    public SignInLimits(Clock clock, TrustedProxies proxies, DeviceCookie devices, FailedSignIns failed) {
        this.failed = failed;
        this.proxies = proxies;
        this.devices = devices;
        ofDevices = new RecentCounts(clock, WINDOW, OF_A_DEVICE);
        ofSenders = new NetworkCounts(clock, WINDOW, OF_A_SENDER, FACTORS);
        inAll = new RecentCounts(clock, IN_ALL_WINDOW, IN_ALL);
        ofAccounts = new GrowingDelay(clock, FREE, FIRST_PAUSE, LONGEST_PAUSE, MEMORY);
        int cores = Runtime.getRuntime().availableProcessors();
        turnsOfDevices = new ConcurrencyLimit(AT_ONCE, WAITING, PATIENCE);
        turnsOfUnknown = new ConcurrencyLimit(Math.max(1, Math.min(AT_ONCE, cores / 2)), WAITING, PATIENCE);
    }

    /**
     * An attempt, counted as a failure until it succeeds, so that parallel attempts do not evade the limits.
     *
     * @param typed the login name as typed
     * @param account the normalised login name
     * @param sender of the request ({@link TrustedProxies#sender})
     * @param networks of the sender, as strings that identify them
     * @param device the known browser, or the session; empty for unknown browsers
     * @param pause how long to wait before the attempt; zero if it is allowed now
     */
    record Attempt(
            String typed,
            String account,
            String sender,
            Map<NetworkSize, String> networks,
            Optional<String> device,
            Duration pause) {

        boolean mustWait() {
            return !pause.isZero();
        }

        /** The pause in seconds, for {@code Retry-After}. */
        String seconds() {
            return Long.toString(pause.toSeconds());
        }

        /** The message for an editor who must wait. */
        String message(Language language) {
            return Texts.message(language, "editor.too-many", minutes());
        }

        /** The pause, rounded up to whole minutes. */
        long minutes() {
            return (pause.toSeconds() + 59) / 60;
        }
    }

    /** Begins an attempt to sign in. */
    Attempt beginSignIn(String login, HttpServletRequest request) {
        var account = Editor.normalisedLogin(login);
        var networks = proxies.networks(request);
        var device = devices.find(account, request).map(name -> "device " + name);
        var wait = device.map(ofDevices::count).orElseGet(() -> ofUnknownBrowser(account, networks));
        return noted(new Attempt(login, account, proxies.sender(request), networks, device, wait));
    }

    /** Begins an attempt to enter the current password in a session. */
    Attempt beginInSession(String login, HttpServletRequest request) {
        var session = "session " + login;
        return noted(new Attempt(
                login, login, proxies.sender(request), Map.of(), Optional.of(session), ofDevices.count(session)));
    }

    private Attempt noted(Attempt attempt) {
        if (attempt.mustWait()) {
            failed.noteRefused(attempt.typed(), attempt.sender());
        }
        return attempt;
    }

    private Duration ofUnknownBrowser(String account, Map<NetworkSize, String> networks) {
        var wait = ofSenders.count(networks);
        if (!wait.isZero()) {
            return wait;
        }
        wait = inAll.count(EVERYBODY);
        if (!wait.isZero()) {
            return wait;
        }
        wait = ofAccounts.attempt(account);
        if (!wait.isZero()) {
            inAll.undo(EVERYBODY); // no password is compared
        }
        return wait;
    }

    /**
     * Runs the comparison of a password when it is its turn. Known browsers do not queue with unknown ones.
     *
     * @return the result; empty if too many attempts are running at the moment
     */
    <T> Optional<T> inTurn(Attempt attempt, Supplier<T> comparison) {
        return (attempt.device().isPresent() ? turnsOfDevices : turnsOfUnknown).run(comparison);
    }

    /** Notes that the password was wrong. */
    void failed(Attempt attempt) {
        failed.noteWrong(attempt.typed(), attempt.sender());
    }

    /**
     * Notes that the password was right. Failures at the account are forgotten only if the browser was unknown; a known one has its own
     * count.
     */
    void succeeded(Attempt attempt) {
        undo(attempt);
        if (attempt.device().isEmpty()) {
            ofAccounts.forget(attempt.account());
        }
    }

    /** Undoes the counts of an attempt that is no failure of the sender's. */
    void undo(Attempt attempt) {
        attempt.device().ifPresentOrElse(ofDevices::undo, () -> {
            ofSenders.undo(attempt.networks());
            inAll.undo(EVERYBODY);
            ofAccounts.undo(attempt.account());
        });
    }
}
