package it.rer.portico.content.xliff;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads the text of a source, for comparison with the target. What translation tools did to its elements does not matter, since the page
 * has its own.
 */
final class SourceReader {

    /** Elements whose text belongs to the line; others contain codes of another format. */
    private static final Set<String> TEXT = Set.of("g", "mrk");

    private final Cursor cursor;
    private final Segments segments = new Segments();

    SourceReader(Cursor cursor) {
        this.cursor = cursor;
    }

    Line read() {
        var text = new StringBuilder();
        addTo(text);
        return new Line(List.of(new Content.Text(text.toString())), segments.texts());
    }

    private void addTo(StringBuilder text) {
        for (int event = cursor.next(); event != XMLStreamConstants.END_ELEMENT; event = cursor.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(cursor.characters());
                case XMLStreamConstants.START_ELEMENT -> addElement(text);
                default -> {}
            }
        }
    }

    private void addElement(StringBuilder text) {
        if (!cursor.isOurs() || !TEXT.contains(cursor.name()) || cursor.isDeletion()) {
            cursor.skip();
            return;
        }
        var segment = segments.begin(cursor.segment());
        int start = text.length();
        addTo(text);
        segments.end(segment, () -> text.substring(start));
    }
}
