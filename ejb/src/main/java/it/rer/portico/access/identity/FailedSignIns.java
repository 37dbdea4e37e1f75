package it.rer.portico.access.identity;

import it.rer.portico.access.audit.AuditAction;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Counts the failed sign-ins that are not in the audit log yet. Each is logged, and counted in memory until {@link FailedSignInsWatch}
 * writes the counts to the audit log. It needs no database, and limits both log lines and memory, however many attempts there are.
 */
@ApplicationScoped
@PermitAll
public class FailedSignIns {

    /** Most log lines between two writes; the rest is summed up in one line. */
    static final int LINES = 60;

    /** Most pairs of login name and sender that are counted separately between two writes. */
    static final int COUNTED_MAX = 500;

    /** Replaces input that cannot be a login name, since it might be a password. */
    static final String NO_LOGIN = "?";

    private static final Logger LOG = Logger.getLogger(FailedSignIns.class.getName());

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]++");

    /**
     * Attempts that are counted together.
     *
     * @param action {@code SIGN_IN_FAILED} or {@code SIGN_IN_REFUSED}
     * @param login as it was entered, or {@link #NO_LOGIN}; empty for attempts that are not counted separately
     * @param sender a pseudonym of the sender that changes each day; empty for attempts that are not counted separately
     */
    record Kind(AuditAction action, String login, String sender) {

        FailedSignInsRecord.Failures failed(int count) {
            return new FailedSignInsRecord.Failures(action, login, sender, count);
        }

        Kind inAll() {
            return new Kind(action, "", "");
        }
    }

    private DailyPseudonym senders;
    private Map<Kind, Integer> counts = new HashMap<>();
    private int lines;

    protected FailedSignIns() {}

    /** Creates empty counts. */
    @Inject
    public FailedSignIns(Clock clock) {
        senders = new DailyPseudonym(clock);
    }

    /**
     * Counts an attempt with a wrong password.
     *
     * @param input what was entered as the login name
     * @param sender the sender's address, which is not stored
     */
    public void noteWrong(String input, String sender) {
        note(new Kind(AuditAction.SIGN_IN_FAILED, login(input), senders.of(sender)));
    }

    /** Counts an attempt that was refused without checking the password, because too many had failed. */
    public void noteRefused(String input, String sender) {
        note(new Kind(AuditAction.SIGN_IN_REFUSED, login(input), senders.of(sender)));
    }

    private synchronized void note(Kind kind) {
        add(counts, kind, 1);
        if (lines++ < LINES) {
            LOG.info(() -> (kind.action() == AuditAction.SIGN_IN_FAILED ? "Sign-in failed: " : "Sign-in refused: ")
                    + kind.login() + " from " + kind.sender());
        }
    }

    /** Returns the counts since the last call, and resets them. */
    synchronized Map<Kind, Integer> take() {
        int unlogged = lines - LINES;
        if (unlogged > 0) {
            LOG.info(() -> "More failed or refused sign-ins, not logged one by one: " + unlogged);
        }
        lines = 0;
        var taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    /** Adds counts back that could not be written. */
    synchronized void putBack(Map<Kind, Integer> taken) {
        taken.forEach((kind, count) -> add(counts, kind, count));
    }

    private static void add(Map<Kind, Integer> counts, Kind kind, int count) {
        var counted = counts.containsKey(kind) || counts.size() < COUNTED_MAX ? kind : kind.inAll();
        counts.merge(counted, count, FailedSignIns::sum);
    }

    static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    private static String login(String input) {
        return input.length() <= Editor.LOGIN_MAX && LOGIN.matcher(input).matches() ? input : NO_LOGIN;
    }
}
