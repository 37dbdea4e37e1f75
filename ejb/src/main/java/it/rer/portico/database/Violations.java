package it.rer.portico.database;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Reads from an exception what the database refused, whichever provider wrapped it. */
public final class Violations {

    /** SQLSTATE class 23 of ISO/IEC 9075: integrity constraint violation. */
    private static final String INTEGRITY = "23";

    private Violations() {}

    /** Whether the database refused a row because a constraint forbids it. */
    public static boolean isIntegrityViolation(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .anyMatch(t -> t instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(INTEGRITY));
    }
}
