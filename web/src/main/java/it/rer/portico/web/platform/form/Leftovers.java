package it.rer.portico.web.platform.form;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Deletes the temporary files of uploads that broke off: GlassFish and Payara forget the file that they were writing. It is in the
 * application's private temporary folder (Jakarta Servlet 6.0, section 4.8.1), and is deleted as soon as no other upload is running.
 */
final class Leftovers {

    /** Names that containers give to the parts of a form. */
    private static final String PARTS = "upload_*.tmp";

    private final ReadWriteLock uploads = new ReentrantReadWriteLock();
    private final AtomicBoolean left = new AtomicBoolean();

    /** Notes that an upload begins. The same thread must call {@link #end}. */
    void begin() {
        uploads.readLock().lock();
    }

    /** Notes that an upload broke off and may have left a file. */
    void note() {
        left.set(true);
    }

    /** Notes that an upload ends, and deletes leftovers if it was the last one. */
    void end(ServletContext context) {
        uploads.readLock().unlock();
        if (left.get() && uploads.writeLock().tryLock()) { // if not, an upload that still runs will clean up
            try {
                left.set(false);
                if (context.getAttribute(ServletContext.TEMPDIR) instanceof File folder) {
                    sweep(folder.toPath());
                }
            } finally {
                uploads.writeLock().unlock();
            }
        }
    }

    private void sweep(Path folder) {
        try (var parts = Files.newDirectoryStream(folder, PARTS)) {
            for (var part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            left.set(true); // the next upload tries again
        }
    }
}
