package it.rer.portico.content.xliff;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import java.util.stream.Stream;
import javax.xml.stream.Location;

/**
 * A file that cannot be taken, and where in it the fault is. The message gets line and column first, then what is said of the fault; that may
 * be a refusal with a message of its own, which is the cause then.
 */
public class XliffException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** What is named of the file, so that whoever reads it finds it; what is longer is cut. In characters. */
    static final int NAMED_MAX = 100;

    private final int line;
    private final int column;

    XliffException(Location at, String key, Object... arguments) {
        this(line(at), column(at), key, Stream.of(arguments).map(XliffException::named));
    }

    /** A page that can be read, but not taken. */
    XliffException(XliffTranslation page, String key, PorticoException reason) {
        this(page.line(), page.column(), key, Stream.of(String.valueOf(page.page()), reason));
        initCause(reason);
    }

    private XliffException(int line, int column, String key, Stream<?> arguments) {
        super(
                "file",
                key,
                Stream.concat(Stream.of(String.valueOf(line), String.valueOf(column)), arguments)
                        .toArray());
        this.line = line;
        this.column = column;
    }

    private static String named(Object argument) {
        var name = String.valueOf(argument);
        return name.length() > NAMED_MAX ? name.substring(0, NAMED_MAX) + "…" : name;
    }

    /** Where nothing could be read, no place is known: it is the beginning then. */
    private static int line(Location at) {
        return at == null ? 1 : Math.max(1, at.getLineNumber());
    }

    private static int column(Location at) {
        return at == null ? 1 : Math.max(1, at.getColumnNumber());
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
