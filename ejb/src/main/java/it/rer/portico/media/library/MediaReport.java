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

/** Records changes of files in the audit log and in the change feed, in the caller's transaction. */
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

    /** Acquires the lock of the site. To be called before the file to be changed is read. */
    public void lock() {
        lock.acquire();
    }

    /** Records a changed file in the change feed if citizens may download it. */
    public void changed(MediaFile file) {
        if (files.isPublic(file)) {
            feed.record(ChangeKind.MEDIA, null, null);
        }
    }

    /**
     * Records an action on a file in the audit log.
     *
     * @param language that the action concerns; null if none
     */
    public void record(AuditAction action, MediaFile file, Language language) {
        audit.record(
                action, null, language, file.name(), file + " " + file.content().shortFingerprint());
    }
}
