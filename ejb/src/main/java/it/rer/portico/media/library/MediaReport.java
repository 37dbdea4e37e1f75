package it.rer.portico.media.library;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLock;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Writes down what became of a file, and tells those who show it to citizens, in the transaction that does it. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class MediaReport {

    @Inject
    private SiteLock lock;

    @Inject
    private ChangeFeed feed;

    @Inject
    private MediaFiles files;

    @Inject
    private Audit audit;

    /** Waits until no other transaction is publishing: before what is to be changed is read. */
    public void lock() {
        lock.acquire();
    }

    /** A file that citizens may be reading is not what it was. */
    public void changed(MediaFile file) {
        if (files.isPublic(file)) {
            feed.record(ChangeKind.MEDIA, null, null);
        }
    }

    /**
     * Something was done to a file.
     *
     * @param language in which it was; null if it has none
     */
    public void noted(AuditAction action, MediaFile file, Language language) {
        audit.record(
                action, null, language, file.name(), file + " " + file.content().shortFingerprint());
    }
}
