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
 * Writes failed sign-ins into the audit log, every minute. However many there are, few entries come of them: most are told apart only
 * where there are few, since nobody from outside may fill the log. While the database is away the counts wait.
 */
@Singleton
@Internal
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FailedSignInsWatch {

    static final Duration EVERY = Duration.ofMinutes(1);

    /** Entries of one writing that tell apart who failed at what. */
    static final int AT_ONCE = 10;
    /** The same within an hour. */
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
            entries.write(few(taken));
        } catch (EJBException | PersistenceException e) {
            failed.putBack(taken);
            database.logFault(LOG, "Failed sign-ins could not be written into the audit log; it is tried again", e);
        }
    }

    /** Those that failed most, each by itself, and what is left of each action in one. */
    private List<Failures> few(Map<FailedSignIns.Kind, Integer> taken) {
        int apart = Math.min(AT_ONCE, IN_AN_HOUR - writtenInThisHour());
        var told = new ArrayList<Failures>();
        var rest = new LinkedHashMap<FailedSignIns.Kind, Integer>();
        taken.entrySet().stream()
                .sorted(Map.Entry.<FailedSignIns.Kind, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> {
                    var kind = each.getKey();
                    if (told.size() < apart && !kind.equals(kind.inAll())) {
                        told.add(kind.failed(each.getValue()));
                    } else {
                        rest.merge(kind.inAll(), each.getValue(), FailedSignIns::sum);
                    }
                });
        written += told.size();
        rest.forEach((kind, count) -> told.add(kind.failed(count)));
        return told;
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
