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
 * The failed sign-ins that are not in the audit log yet. Each is a line in the server's log, and counted here until
 * {@link FailedSignInsWatch} writes the counts down. It asks no database, and holds and logs no more than so much between two writings,
 * whatever is sent.
 */
@ApplicationScoped
@PermitAll
public class FailedSignIns {

    /** Lines between two writings; what exceeds them is told in one. */
    static final int LINES = 60;

    /** Pairs of a login name and a sender that are told apart between two writings. */
    static final int KEPT = 500;

    /** What stands where something else was typed that is no login name: it might be a password. */
    static final String NO_LOGIN = "?";

    private static final Logger LOG = Logger.getLogger(FailedSignIns.class.getName());

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]++");

    /**
     * What is counted together.
     *
     * @param action {@code SIGN_IN_FAILED} or {@code SIGN_IN_REFUSED}
     * @param login as it was typed, or {@link #NO_LOGIN}; empty for all that are not told apart
     * @param sender a word for the sender that is another one each day; empty for all that are not told apart
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

    @Inject
    public FailedSignIns(Clock clock) {
        senders = new DailyPseudonym(clock);
    }

    /**
     * A password was wrong.
     *
     * @param typed as the login name, whatever it is
     * @param sender the address, which is not kept
     */
    public void noteWrong(String typed, String sender) {
        note(new Kind(AuditAction.SIGN_IN_FAILED, login(typed), senders.of(sender)));
    }

    /** An attempt was refused before a password was looked at: too many had failed. */
    public void noteRefused(String typed, String sender) {
        note(new Kind(AuditAction.SIGN_IN_REFUSED, login(typed), senders.of(sender)));
    }

    private synchronized void note(Kind kind) {
        add(counts, kind, 1);
        if (lines++ < LINES) {
            LOG.info(() -> (kind.action() == AuditAction.SIGN_IN_FAILED ? "Sign-in failed: " : "Sign-in refused: ")
                    + kind.login() + " from " + kind.sender());
        }
    }

    /** What was counted since the last time; from now on the count begins anew. */
    synchronized Map<Kind, Integer> take() {
        int untold = lines - LINES;
        if (untold > 0) {
            LOG.info(() -> "Sign-ins failed or refused beside those told: " + untold);
        }
        lines = 0;
        var taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    /** What was taken could not be written down. */
    synchronized void putBack(Map<Kind, Integer> taken) {
        taken.forEach((kind, count) -> add(counts, kind, count));
    }

    private static void add(Map<Kind, Integer> counts, Kind kind, int count) {
        var kept = counts.containsKey(kind) || counts.size() < KEPT ? kind : kind.inAll();
        counts.merge(kept, count, FailedSignIns::sum);
    }

    static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    private static String login(String typed) {
        return typed.length() <= Editor.LOGIN_MAX && LOGIN.matcher(typed).matches() ? typed : NO_LOGIN;
    }
}
