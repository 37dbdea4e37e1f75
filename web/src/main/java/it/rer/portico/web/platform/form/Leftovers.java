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
 * Files of uploads that broke off: GlassFish and Payara forget the one that they were writing. It lies in the temporary folder of the
 * application, which is its own (Jakarta Servlet 6.0, section 4.8.1), and is deleted as soon as no other upload is at work there.
 */
final class Leftovers {

    /** As containers call the parts of a form that they keep there. */
    private static final String PARTS = "upload_*.tmp";

    private final ReadWriteLock uploads = new ReentrantReadWriteLock();
    private final AtomicBoolean left = new AtomicBoolean();

    /** An upload begins; the same thread ends it. */
    void begin() {
        uploads.readLock().lock();
    }

    /** An upload broke off, and may have left something. */
    void note() {
        left.set(true);
    }

    /** An upload ends. */
    void end(ServletContext context) {
        uploads.readLock().unlock();
        if (left.get() && uploads.writeLock().tryLock()) { // if not, the one at work comes here, too
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
            left.set(true); // the next one tries again
        }
    }
}
