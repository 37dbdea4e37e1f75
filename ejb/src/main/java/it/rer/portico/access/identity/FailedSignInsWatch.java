package it.rer.portico.access.identity;

import it.rer.portico.access.identity.FailedSignInsRecord.Failures;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Writes the counts of failed sign-ins to the audit log every minute. The number of entries is limited, so that nobody can fill the log:
 * beyond the limit, attempts are summed up. While the database is unavailable, the counts wait.
 */
@Singleton
@Internal
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FailedSignInsWatch {

    static final Duration EVERY = Duration.ofMinutes(1);

    /** Most entries of one write that name login and sender. */
    static final int AT_ONCE = 10;
    /** Most such entries within an hour. */
    static final int IN_AN_HOUR = 60;

    private static final Logger LOG = Logger.getLogger(FailedSignInsWatch.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private FailedSignIns failed;

    @Inject
    private FailedSignInsRecord entries;

    @Inject
    private DatabaseState database;

    @Inject
    private Clock clock;

    private Instant hour = Instant.MIN;
    private int written;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig("failed sign-ins", false));
    }

    @Timeout
    void write() {
        if (!database.isReady()) {
            return;
        }
        var taken = failed.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            entries.write(limited(taken));
        } catch (EJBException | PersistenceException e) {
            failed.putBack(taken);
            database.logFault(LOG, "Failed sign-ins could not be written to the audit log; this is tried again", e);
        }
    }

    /** The most frequent attempts as entries of their own, and the rest of each action in one entry. */
    private List<Failures> limited(Map<FailedSignIns.Kind, Integer> taken) {
        int separate = Math.min(AT_ONCE, IN_AN_HOUR - writtenInThisHour());
        var entriesToWrite = new ArrayList<Failures>();
        var rest = new LinkedHashMap<FailedSignIns.Kind, Integer>();
        taken.entrySet().stream()
                .sorted(Map.Entry.<FailedSignIns.Kind, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> {
                    var kind = each.getKey();
                    if (entriesToWrite.size() < separate && !kind.equals(kind.inAll())) {
                        entriesToWrite.add(kind.failed(each.getValue()));
                    } else {
                        rest.merge(kind.inAll(), each.getValue(), FailedSignIns::sum);
                    }
                });
        written += entriesToWrite.size();
        rest.forEach((kind, count) -> entriesToWrite.add(kind.failed(count)));
        return entriesToWrite;
    }

    private int writtenInThisHour() {
        var now = clock.instant();
        if (hour.equals(Instant.MIN) || !now.isBefore(hour.plus(Duration.ofHours(1)))) {
            hour = now;
            written = 0;
        }
        return written;
    }
}
