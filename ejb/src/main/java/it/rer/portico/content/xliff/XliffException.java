package it.rer.portico.content.xliff;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import java.util.stream.Stream;
import javax.xml.stream.Location;

/**
 * A file is refused, with the position of the error. The arguments of the message begin with line and column, followed by those of the
 * error. The last may be a refusal with a message of its own, which is then the cause.
 */
public class XliffException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** Longest quotation from the file in a message, in characters; the rest is cut. */
    static final int NAMED_MAX = 100;

    private final int line;
    private final int column;

    XliffException(Location at, String key, Object... arguments) {
        this(line(at), column(at), key, Stream.of(arguments).map(XliffException::named));
    }

    /** Refuses a page that was read, but cannot be imported. */
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

    /** The line of a location; the first if nothing could be read. */
    private static int line(Location at) {
        return at == null ? 1 : Math.max(1, at.getLineNumber());
    }

    private static int column(Location at) {
        return at == null ? 1 : Math.max(1, at.getColumnNumber());
    }

    /** The line of the error, from 1. */
    public int line() {
        return line;
    }

    /** The column of the error, from 1. */
    public int column() {
        return column;
    }
}
