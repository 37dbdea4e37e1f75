package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.Html;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** Reads a document, page by page. */
final class XliffReading {

    private static final String ROOT = "xliff";

    /** Most elements in all pages together: as many as four bodies may have. */
    private static final int ELEMENTS_MAX = 4 * Html.ELEMENTS_MAX;

    private final Cursor cursor;

    XliffReading(BoundedInput in) {
        this.cursor = new Cursor(in);
    }

    List<XliffTranslation> read() {
        toRoot();
        List<PageReading> readings = new ArrayList<>();
        Set<Long> pages = new HashSet<>();
        int elements = 0;
        while (cursor.toChild()) {
            if (!cursor.name().equals("file")) {
                throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
            var at = cursor.at();
            var reading = new PageReading(cursor);
            if (!pages.add(reading.page())) {
                throw new XliffException(at, "xliff.page-twice", reading.page());
            }
            reading.read();
            elements += reading.size();
            if (elements > ELEMENTS_MAX) {
                throw new XliffException(at, "xliff.elements", ELEMENTS_MAX);
            }
            readings.add(reading);
        }
        checkComplete(readings);
        toEnd();
        return readings.stream().map(PageReading::translation).toList();
    }

    private void toRoot() {
        cursor.toRoot(ROOT);
        if (!cursor.isOurs() || !cursor.attribute("version").equals(XliffDocument.VERSION)) {
            throw new XliffException(cursor.at(), "xliff.version");
        }
    }

    private void toEnd() {
        int event = cursor.next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = cursor.next();
        }
    }

    /** A file without any translation gets a message of its own, since the wrong file was sent. */
    private void checkComplete(List<PageReading> readings) {
        if (readings.isEmpty()) {
            throw new XliffException(cursor.at(), "xliff.no-page");
        }
        if (readings.stream().noneMatch(PageReading::hasTranslation)) {
            throw new XliffException(cursor.at(), "xliff.no-translation");
        }
        readings.forEach(PageReading::checkComplete);
    }
}
