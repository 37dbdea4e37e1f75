package it.rer.portico.platform.database;

import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Classifies exceptions: whether the database was unreachable, too slow or full, whichever driver, pool, transaction manager or provider
 * wrapped the cause.
 *
 * <p>Codes: SQLSTATE of ISO/IEC 9075, and those that PostgreSQL (appendix A of its manual) and H2 ({@code org.h2.api.ErrorCode}) add.
 */
final class Outage {

    /** Connection exceptions, and servers that stop, have crashed, are still starting, or have no connection left. */
    private static final Set<String> AWAY = Set.of(
            "57P01", "57P02", "57P03", "53300", // PostgreSQL
            "90020", "90028", "90031", "90067", "90098", "90121"); // H2: locked, unreadable, broken, closing, closed

    private static final String CONNECTION = "08";
    private static final String AUTHORIZATION = "28";
    /** PostgreSQL: a statement, the wait for a lock, or an idle transaction took longer than the role allows. */
    private static final Set<String> TIMED_OUT = Set.of("57014", "55P03", "25P03");

    /** PostgreSQL: the disk is full. Reads still work. */
    private static final String DISK_FULL = "53100";

    /** H2: a general error, whose cause says more. */
    private static final String GENERAL = "HY000";

    /** H2 closes the whole database after this error of its file. By name, since H2 may be absent. */
    private static final String FILE_OF_H2 = "org.h2.mvstore.MVStoreException";

    /** By name, since not every server shows an application the classes of its pools. */
    private static final String POOL = "jakarta.resource.ResourceException";

    private Outage() {}

    /** Whether no connection could be opened, or one broke. */
    static boolean isCauseOf(Throwable thrown) {
        return all(thrown).anyMatch(((Predicate<Throwable>) Outage::isBrokenConnection).or(Outage::isOfThePool));
    }

    /** Whether the database took too long, or was not asked because too many calls were waiting for it. */
    static boolean isTimeOut(Throwable thrown) {
        return all(thrown)
                .anyMatch(each -> each instanceof SQLTimeoutException
                        || each instanceof DatabaseBusyException
                        || each.getClass().getName().equals("jakarta.persistence.QueryTimeoutException")
                        || state(each).filter(TIMED_OUT::contains).isPresent());
    }

    /** Whether the database answers, but has no space left for writing. */
    static boolean isFull(Throwable thrown) {
        return all(thrown)
                .anyMatch(each -> state(each).filter(DISK_FULL::equals).isPresent());
    }

    /** Whether the database answers, but rejects the user or the password. */
    static boolean isRefusal(Throwable thrown) {
        return all(thrown).anyMatch(Outage::isRefused);
    }

    /** The first line of the message of the innermost exception of the database, which says most. */
    static String reason(Throwable thrown) {
        return all(thrown)
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .or(() -> Optional.ofNullable(thrown))
                .map(each ->
                        String.valueOf(each.getMessage()).lines().findFirst().orElse(""))
                .orElse("it does not answer in time");
    }

    private static boolean isBrokenConnection(Throwable thrown) {
        return thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLRecoverableException
                || isRefused(thrown)
                || isFileOfH2(thrown)
                || state(thrown)
                        .filter(code -> code.startsWith(CONNECTION) || AWAY.contains(code))
                        .isPresent();
    }

    private static boolean isRefused(Throwable thrown) {
        return state(thrown).filter(code -> code.startsWith(AUTHORIZATION)).isPresent();
    }

    private static boolean isFileOfH2(Throwable thrown) {
        return state(thrown).filter(GENERAL::equals).isPresent()
                && thrown.getCause() != null
                && thrown.getCause().getClass().getName().equals(FILE_OF_H2);
    }

    private static boolean isOfThePool(Throwable thrown) {
        return Stream.<Class<?>>iterate(thrown.getClass(), type -> type != null, Class::getSuperclass)
                .anyMatch(type -> type.getName().equals(POOL));
    }

    private static Optional<String> state(Throwable thrown) {
        return thrown instanceof SQLException sql
                ? Optional.ofNullable(sql.getSQLState()).map(code -> code.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** An exception with everything linked to it: causes, suppressed exceptions, and those that a driver chained. */
    private static Stream<Throwable> all(Throwable thrown) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var ordered = Stream.<Throwable>builder();
        var waiting = new ArrayDeque<Throwable>();
        add(thrown, waiting);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (found.add(next)) {
                ordered.add(next);
                add(next.getCause(), waiting);
                Stream.of(next.getSuppressed()).forEach(each -> add(each, waiting));
                add(next instanceof SQLException sql ? sql.getNextException() : null, waiting);
            }
        }
        return ordered.build();
    }

    private static void add(Throwable thrown, ArrayDeque<Throwable> waiting) {
        if (thrown != null) {
            waiting.add(thrown);
        }
    }
}
