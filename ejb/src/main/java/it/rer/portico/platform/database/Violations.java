package it.rer.portico.platform.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

/** Recognises violations of a constraint in an exception, whichever provider wrapped it. */
public final class Violations {

    /** SQLSTATE class 23 of ISO/IEC 9075: integrity constraint violation. */
    private static final String INTEGRITY = "23";

    private Violations() {}

    /**
     * Whether the database refused a row because of a constraint.
     *
     * @param constraint its name in the migrations, in lower case; both databases include it in their messages, whatever language these are
     *     in
     */
    public static boolean isOf(String constraint, Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .anyMatch(t -> t instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(INTEGRITY)
                        && String.valueOf(sql.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains(constraint));
    }
}
