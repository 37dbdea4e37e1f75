package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.Html;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** Reads a document, page by page. */
final class XliffReader {

    private static final String ROOT = "xliff";

    /** Most elements in all pages together: as many as four bodies may have. */
    private static final int ELEMENTS_MAX = 4 * Html.ELEMENTS_MAX;

    private final Cursor cursor;

    XliffReader(BoundedInput in) {
        this.cursor = new Cursor(in);
    }

    List<XliffTranslation> read() {
        toRoot();
        List<PageReader> readers = new ArrayList<>();
        Set<Long> pages = new HashSet<>();
        int elements = 0;
        while (cursor.toChild()) {
            if (!cursor.name().equals("file")) {
                throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
            var at = cursor.at();
            var reader = new PageReader(cursor);
            if (!pages.add(reader.page())) {
                throw new XliffException(at, "xliff.page-twice", reader.page());
            }
            reader.read();
            elements += reader.size();
            if (elements > ELEMENTS_MAX) {
                throw new XliffException(at, "xliff.elements", ELEMENTS_MAX);
            }
            readers.add(reader);
        }
        checkComplete(readers);
        toEnd();
        return readers.stream().map(PageReader::translation).toList();
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
    private void checkComplete(List<PageReader> readers) {
        if (readers.isEmpty()) {
            throw new XliffException(cursor.at(), "xliff.no-page");
        }
        if (readers.stream().noneMatch(PageReader::hasTranslation)) {
            throw new XliffException(cursor.at(), "xliff.no-translation");
        }
        readers.forEach(PageReader::checkComplete);
    }
}
