package it.rer.portico.xliff;

import it.rer.portico.error.InvalidInputException;
import java.util.stream.Stream;
import javax.xml.stream.Location;

/** A file that cannot be taken, and where in it the fault is. The message gets line and column first, then what is said of the fault. */
public class XliffException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    XliffException(Location at, String key, Object... arguments) {
        super(
                "file",
                key,
                Stream.concat(Stream.of(at.getLineNumber(), at.getColumnNumber()), Stream.of(arguments))
                        .map(String::valueOf)
                        .toArray());
        this.line = at.getLineNumber();
        this.column = at.getColumnNumber();
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
