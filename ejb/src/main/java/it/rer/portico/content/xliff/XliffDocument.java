package it.rer.portico.content.xliff;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Writes and reads XLIFF files, in which pages go to translators in one language and come back in the other. */
public final class XliffDocument {

    /** Largest file that is read, in bytes. */
    public static final int BYTES_MAX = 32 * 1024 * 1024;

    /** The namespace of XLIFF 1.2, section 2.1 of the standard. */
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

    static final String VERSION = "1.2";

    private XliffDocument() {}

    /** Writes pages as one document in UTF-8. The stream is not closed. */
    public static void write(List<XliffPage> pages, OutputStream out) {
        new XliffWriter(out).write(pages);
    }

    /**
     * Reads a translated document.
     *
     * @return one translation for each page, in the order of the document
     * @throws XliffException if the document is damaged, incomplete, or was not made by this product; no translation is returned then
     */
    public static List<XliffTranslation> read(InputStream in) {
        return new XliffReader(new BoundedInput(in, BYTES_MAX)).read();
    }
}
