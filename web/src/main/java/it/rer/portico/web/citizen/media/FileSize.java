package it.rer.portico.web.citizen.media;

import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.Texts;

/** Formats the size of a file in kB or MB with SI prefixes: 1 kB is 1,000 bytes. */
public final class FileSize {

    private static final double KILO = 1_000;
    private static final double MEGA = 1_000_000;
    private static final int TENTHS = 10;

    private FileSize() {}

    /** For instance {@code 340 kB} or {@code 1,2 MB}. */
    public static String text(long bytes, Language language) {
        long kilobytes = Math.max(1, Math.round(bytes / KILO));
        if (kilobytes < KILO) {
            return Texts.message(language, "media.kilobytes", kilobytes);
        }
        return Texts.message(language, "media.megabytes", Math.round(bytes / MEGA * TENTHS) / (double) TENTHS);
    }

    /** The note after a link to a document, for instance {@code (PDF, 1,2 MB)}. */
    static String note(MediaFacts file, Language language) {
        return "(" + file.type().label() + ", " + text(file.byteCount(), language) + ")";
    }
}
