package it.rer.portico.platform.database;

import it.rer.portico.web.testing.TestClock;
import java.sql.SQLException;

/** States of a database, made at will. */
public final class TestState {

    private TestState() {}

    /** Before the schema is there. */
    public static DatabaseState waiting() {
        return new DatabaseState(new TestClock());
    }

    /** It can be asked. */
    public static DatabaseState ready() {
        var state = waiting();
        state.prepared();
        return state;
    }

    /** It went away. */
    public static DatabaseState away() {
        var state = ready();
        state.failed(refused());
        return state;
    }

    /** What a driver says then. */
    public static SQLException refused() {
        return new SQLException("Connection refused.", "08001");
    }
}
