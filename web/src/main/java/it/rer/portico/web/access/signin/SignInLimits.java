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
 * Slows down whoever tries passwords, and nobody else. A browser that is {@linkplain DeviceCookie known} to an account has a count of its
 * own there, whatever others do. All other browsers share what an account bears of them, and are held back by sender and in all. An
 * account that does not exist is counted like any other. Counts are in the memory of one node.
 */
@ApplicationScoped
public class SignInLimits {

    /** Of a known browser, and of a session that tries its current password. */
    static final int OF_A_DEVICE = 10;
    /** Of an office whose people share one address. */
    static final int OF_A_SENDER = 50;
    /** For how long both are counted, from the first failure on. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Of browsers that are not known, whoever sends and whatever the account: the counts by name cannot be washed out of memory. */
    static final int IN_ALL = 120;

    static final Duration IN_ALL_WINDOW = Duration.ofMinutes(1);

    /** Failures of browsers that are not known before an account makes them wait. */
    static final int FREE = 10;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    static final Duration MEMORY = Duration.ofDays(1);

    /** Passwords of one kind of browser that are compared at once, at most: each keeps a core busy for some tenths of a second. */
    private static final int AT_ONCE = 2;

    /** How many passwords of one kind of browser wait besides, and how long. */
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
    private ConcurrencyLimit turnsOfStrangers;

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
        turnsOfStrangers = new ConcurrencyLimit(Math.max(1, Math.min(AT_ONCE, cores / 2)), WAITING, PATIENCE);
    }

    /**
     * One that is counted as a failure from its beginning on, until it is known to be none: many at the same moment are no way around.
     *
     * @param typed as the login name
     * @param account that login name as accounts have it
     * @param sender from where it comes, as limits count it
     * @param networks of the sender, by their names
     * @param device the known browser or the session that tries; empty for all others
     * @param pause how long to wait before it may be made; zero if it may be made now
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

        /** For {@code Retry-After}. */
        String seconds() {
            return Long.toString(pause.toSeconds());
        }

        /** What is said to whoever must wait. */
        String message(Language language) {
            return Texts.message(language, "editor.too-many", minutes());
        }

        /** The pause in whole minutes, never too short. */
        long minutes() {
            return (pause.toSeconds() + 59) / 60;
        }
    }

    /** Begins an attempt to sign in. */
    Attempt atTheDoor(String login, HttpServletRequest request) {
        var account = Editor.normalisedLogin(login);
        var networks = proxies.networks(request);
        var device = devices.find(account, request).map(name -> "device " + name);
        var wait = device.map(ofDevices::count).orElseGet(() -> ofAStranger(account, networks));
        return noted(new Attempt(login, account, proxies.sender(request), networks, device, wait));
    }

    /** Begins an attempt of somebody who is signed in, or whose session it is, to name the current password. */
    Attempt atTheDesk(String login, HttpServletRequest request) {
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

    private Duration ofAStranger(String account, Map<NetworkSize, String> networks) {
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
            inAll.takeBack(EVERYBODY); // no password is compared
        }
        return wait;
    }

    /**
     * Has the password of an attempt compared when it is its turn. Browsers that are known do not stand in line with strangers.
     *
     * @return what came of it; empty if too many are trying at the moment
     */
    <T> Optional<T> inTurn(Attempt attempt, Supplier<T> comparison) {
        return (attempt.device().isPresent() ? turnsOfDevices : turnsOfStrangers).run(comparison);
    }

    /** The password was wrong. */
    void failed(Attempt attempt) {
        failed.noteWrong(attempt.typed(), attempt.sender());
    }

    /** The attempt was right. What others failed at counts on, except at an account's first sign-in in a browser. */
    void succeeded(Attempt attempt) {
        undo(attempt);
        if (attempt.device().isEmpty()) {
            ofAccounts.forget(attempt.account());
        }
    }

    /** The attempt came to nothing through no fault of whoever made it. */
    void undo(Attempt attempt) {
        attempt.device().ifPresentOrElse(ofDevices::takeBack, () -> {
            ofSenders.takeBack(attempt.networks());
            inAll.takeBack(EVERYBODY);
            ofAccounts.takeBack(attempt.account());
        });
    }
}
