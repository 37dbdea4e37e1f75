package it.rer.portico.web.identity;

import it.rer.portico.identity.Editor;
import it.rer.portico.language.Language;
import it.rer.portico.web.http.RecentCounts;
import it.rer.portico.web.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Slows down whoever tries passwords: so many failures for one account and for one address within a quarter of an hour, then she must
 * wait for its end, even with the right password. An account that does not exist is counted like any other.
 */
@ApplicationScoped
public class FailedSignIns {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_AN_ACCOUNT = 10;
    /** Of an office whose people share one address. */
    static final int OF_AN_ADDRESS = 50;

    /** How often a refusal is worth an entry in the audit log, whoever tries whatever: it must not be filled from outside. */
    static final int NOTED = 50;

    private RecentCounts accounts;
    private RecentCounts addresses;
    private RecentCounts noted;
    private RecentCounts notedInAll;

    protected FailedSignIns() {}

    @Inject
    public FailedSignIns(Clock clock) {
        accounts = new RecentCounts(clock, WINDOW, OF_AN_ACCOUNT);
        addresses = new RecentCounts(clock, WINDOW, OF_AN_ADDRESS);
        noted = new RecentCounts(clock, WINDOW, 1);
        notedInAll = new RecentCounts(clock, WINDOW, NOTED);
    }

    /**
     * Counts an attempt that must wait.
     *
     * @return whether it is worth noting: the first of its name in a while, and there were not too many such names
     */
    public boolean countRefusal(String login) {
        return noted.count(Editor.normalisedLogin(login)).isZero()
                && notedInAll.count("").isZero();
    }

    /**
     * Counts an attempt as a failure, before it is known to be one: many at the same moment are no way around.
     *
     * @return how long she must wait; zero if the attempt may be made
     */
    public Duration attempt(String login, String address) {
        var ofAddress = addresses.count(address);
        return ofAddress.isZero() ? accounts.count(Editor.normalisedLogin(login)) : ofAddress;
    }

    /** What is said to whoever must wait, in whole minutes. */
    static String tooMany(Language language, Duration wait) {
        return Texts.message(language, "editor.too-many", (wait.toSeconds() + 59) / 60);
    }

    /** The attempt was right: the account begins anew, and the address has one failure less. */
    public void succeeded(String login, String address) {
        accounts.forget(Editor.normalisedLogin(login));
        addresses.takeBack(address);
    }

    /** The attempt came to nothing through no fault of hers. */
    public void undo(String login, String address) {
        accounts.takeBack(Editor.normalisedLogin(login));
        addresses.takeBack(address);
    }
}
