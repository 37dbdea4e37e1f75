package it.rer.portico.media.library;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The media library for editors: uploads, replaces, describes, finds and trashes files. Files that {@link MediaRights} hides from the
 * caller are treated as if they did not exist. What changes for citizens is recorded in the change feed, so they see it at once.
 *
 * <p>A new content is prepared before the lock of the site is acquired, because scaling an image takes a while.
 */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@InAnySection
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class MediaLibrary {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    @Inject
    private MediaFiles files;

    @Inject
    private MediaContents contents;

    @Inject
    private MediaRights rights;

    @Inject
    private MediaReport report;

    /**
     * Stores an uploaded file. Only editors can get it until a text that names it is published.
     *
     * @param name the file name as sent by the browser
     * @param bytes read to the end; the caller closes the stream
     * @return its id: texts refer to it as {@code media:} and this number
     * @throws InvalidInputException if it is too large, damaged or of a format that is not accepted, or if its name does not match its
     *     content
     */
    public long upload(String name, InputStream bytes) {
        try (var prepared = contents.receive(name, bytes)) {
            var author = Caller.of(session);
            var file = new MediaFile(prepared.name(), prepared.content(), author, clock.instant());
            em.persist(file);
            em.flush();
            contents.store(file, prepared);
            report.record(AuditAction.MEDIA_UPLOADED, file, null);
            return file.id();
        }
    }

    /**
     * Replaces the content of a file. Texts go on to refer to it, URLs of the old content lead to the new one, and the old bytes are
     * deleted.
     *
     * @throws InvalidInputException as {@link #upload}; {@code media.other-kind} if an image would be replaced by a document or a document
     *     by an image
     * @throws MediaNotFoundException if there is no such file
     * @throws MediaPublishedElsewhereException if a published text names it that the caller may not publish
     * @throws MediaDraftedElsewhereException if a draft names it that the caller may not write
     */
    public void replace(long id, String name, InputStream bytes) {
        try (var prepared = contents.receive(name, bytes)) {
            var file = locked(id);
            rights.demandChange(id);
            if (prepared.content().type().kind() != file.kind()) {
                throw new InvalidInputException("file", "media.other-kind");
            }
            contents.drop(file);
            file.replace(prepared.name(), prepared.content());
            contents.store(file, prepared);
            recordChange(file);
            report.record(AuditAction.MEDIA_REPLACED, file, null);
        }
    }

    /**
     * Changes the descriptions of a file, in all of these languages or in none. Descriptions that are the same as before stay untouched.
     *
     * @throws MediaNotFoundException if there is no such file
     * @throws MediaPublishedElsewhereException as {@link #replace}, since citizens get the new alternative text at once
     * @throws MediaDraftedElsewhereException as {@link #replace}
     */
    public void describe(long id, Map<Language, MediaDescription> descriptions) {
        var file = locked(id);
        var texts = files.texts(file);
        var changed = new TreeMap<>(descriptions);
        changed.entrySet().removeIf(each -> each.getValue().equals(said(texts.get(each.getKey()))));
        if (!changed.isEmpty()) {
            rights.demandChange(id);
        }
        changed.forEach((language, description) -> Optional.ofNullable(texts.get(language))
                .ifPresentOrElse(
                        text -> text.describe(description),
                        () -> em.persist(new MediaText(file, language, description))));
        if (!changed.isEmpty()) {
            recordChange(file);
            changed.keySet().forEach(language -> report.record(AuditAction.MEDIA_DESCRIBED, file, language));
        }
    }

    private static MediaDescription said(MediaText text) {
        return text == null ? MediaDescription.NONE : text.description();
    }

    /** A page of the files that a search finds. */
    public ResultPage<MediaEntry> list(MediaSearch search) {
        return files.list(search, rights.hidden());
    }

    /** The file with that id, in the trash or not; empty if there is none or it is hidden from the caller. */
    public Optional<MediaEntry> find(long id) {
        return files.find(id).filter(this::isKnown).map(file -> files.entries(List.of(file))
                .get(0));
    }

    /** The facts about those of these files that exist, are not in the trash and are not hidden from the caller. */
    public List<MediaFacts> facts(Collection<Long> ids) {
        var hidden = rights.hiddenAmong(ids);
        return files.factsOf(ids.stream().filter(id -> !hidden.contains(id)).toList());
    }

    /**
     * The file with that id, in the trash or not.
     *
     * @throws MediaNotFoundException if there is no such file
     */
    public MediaEntry get(long id) {
        return files.entries(List.of(known(id))).get(0);
    }

    /**
     * Moves a file to the trash.
     *
     * @throws MediaInUseException if a published text or a draft names it
     * @throws MediaSharedException if it is the sharing image of the settings
     * @throws MediaNotFoundException if there is no such file
     */
    public void trash(long id) {
        var file = locked(id);
        int texts = files.useCounts(List.of(id)).getOrDefault(id, 0);
        if (texts > 0) {
            throw new MediaInUseException(texts);
        }
        if (rights.isSharingImage(id)) {
            throw new MediaSharedException();
        }
        file.trash(clock.instant());
        report.record(AuditAction.MEDIA_TRASHED, file, null);
    }

    /**
     * Restores a file from the trash.
     *
     * @throws MediaNotFoundException if there is no such file
     */
    public void restore(long id) {
        var file = locked(id);
        file.restore();
        recordChange(file);
        report.record(AuditAction.MEDIA_RESTORED, file, null);
    }

    /**
     * A file for download by an editor, public or not, in the trash or not.
     *
     * @param width in pixels; 0 for the file itself
     */
    @RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER, Roles.ADMINISTRATOR})
    public Optional<MediaRepresentation> representation(long id, int width) {
        return files.find(id).filter(this::isKnown).map(file -> contents.representation(file, width));
    }

    /**
     * A chunk of a representation, read in a transaction of its own, so that a slow client does not occupy a database connection.
     *
     * @param number from 0
     * @return empty if the content has been replaced meanwhile
     */
    @RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER, Roles.ADMINISTRATOR})
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        return contents.chunk(of, number);
    }

    /** Acquires the lock of the site and then reads the file again, so that it is as the last transaction left it. */
    private MediaFile locked(long id) {
        report.lock();
        var file = known(id);
        em.refresh(file);
        return file;
    }

    private MediaFile known(long id) {
        return files.find(id).filter(this::isKnown).orElseThrow(() -> new MediaNotFoundException(id));
    }

    private boolean isKnown(MediaFile file) {
        return rights.mayKnow(file.id());
    }

    private void recordChange(MediaFile file) {
        em.flush();
        report.changed(file);
    }
}
