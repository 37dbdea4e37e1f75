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
 * The files of the site, for editors, as far as {@link MediaRights} lets the caller know of them: others are not there. What changes for
 * citizens is in the feed, and so at once before them.
 *
 * <p>A new content is made ready before the lock of the site is acquired: to scale an image takes a while.
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
     * Takes a file in. Nobody but editors gets it before a text that names it is published.
     *
     * @param name as the browser says it
     * @param bytes read to the end, and left to the caller to close
     * @return its identity: texts name it {@code media:} and this number
     * @throws InvalidInputException if it is too large, of no format that is let in or broken, or if its name promises another content
     */
    public long upload(String name, InputStream bytes) {
        try (var prepared = contents.receive(name, bytes)) {
            var author = Caller.of(session);
            var file = new MediaFile(prepared.name(), prepared.content(), author, clock.instant());
            em.persist(file);
            em.flush();
            contents.store(file, prepared);
            report.noted(AuditAction.MEDIA_UPLOADED, file, null);
            return file.id();
        }
    }

    /**
     * Gives a file another content. Texts go on to name it; addresses of the former content lead to the new one; the former bytes are
     * gone.
     *
     * @throws InvalidInputException as {@link #upload}; {@code media.other-kind} if an image is to become a document or a document an image
     * @throws MediaNotFoundException if there is no such file
     * @throws MediaPublishedElsewhereException if a published text names it that the caller may not publish
     * @throws MediaDraftedElsewhereException if a draft names it that the caller may not write
     */
    public void replace(long id, String name, InputStream bytes) {
        try (var prepared = contents.receive(name, bytes)) {
            var file = queued(id);
            rights.demandChange(id);
            if (prepared.content().type().kind() != file.kind()) {
                throw new InvalidInputException("file", "media.other-kind");
            }
            contents.drop(file);
            file.replace(prepared.name(), prepared.content());
            contents.store(file, prepared);
            tell(file);
            report.noted(AuditAction.MEDIA_REPLACED, file, null);
        }
    }

    /**
     * Says what a file is, in all of these languages or in none. Those in which nothing new is said stay untouched.
     *
     * @throws MediaNotFoundException if there is no such file
     * @throws MediaPublishedElsewhereException as {@link #replace}: citizens are told at once
     * @throws MediaDraftedElsewhereException as {@link #replace}
     */
    public void describe(long id, Map<Language, MediaDescription> descriptions) {
        var file = queued(id);
        var texts = files.texts(file);
        var changed = new TreeMap<>(descriptions);
        changed.entrySet().removeIf(each -> each.getValue().equals(said(texts.get(each.getKey()))));
        if (!changed.isEmpty()) {
            rights.demandChange(id);
        }
        changed.forEach((language, description) -> Optional.ofNullable(texts.get(language))
                .ifPresentOrElse(
                        text -> text.say(description), () -> em.persist(new MediaText(file, language, description))));
        if (!changed.isEmpty()) {
            tell(file);
            changed.keySet().forEach(language -> report.noted(AuditAction.MEDIA_DESCRIBED, file, language));
        }
    }

    private static MediaDescription said(MediaText text) {
        return text == null ? MediaDescription.NONE : text.description();
    }

    /** Some of the files that a search finds, and how many there are. */
    public ResultPage<MediaEntry> list(MediaSearch search) {
        return files.list(search, rights.hidden());
    }

    /** The file of that identity, in the trash or not. */
    public Optional<MediaEntry> find(long id) {
        return files.find(id).filter(this::isKnown).map(file -> files.entries(List.of(file))
                .get(0));
    }

    /** What is known of those files that are there, and not in the trash. */
    public List<MediaFacts> facts(Collection<Long> ids) {
        var hidden = rights.hiddenAmong(ids);
        return files.factsOf(ids.stream().filter(id -> !hidden.contains(id)).toList());
    }

    /**
     * The file of that identity, in the trash or not.
     *
     * @throws MediaNotFoundException if there is no such file
     */
    public MediaEntry get(long id) {
        return files.entries(List.of(known(id))).get(0);
    }

    /**
     * Puts a file into the trash.
     *
     * @throws MediaInUseException if a published text or a draft names it
     * @throws MediaSharedException if it is the image that the settings name
     * @throws MediaNotFoundException if there is no such file
     */
    public void trash(long id) {
        var file = queued(id);
        int texts = files.useCounts(List.of(id)).getOrDefault(id, 0);
        if (texts > 0) {
            throw new MediaInUseException(texts);
        }
        if (rights.isSharing(id)) {
            throw new MediaSharedException();
        }
        file.trash(clock.instant());
        report.noted(AuditAction.MEDIA_TRASHED, file, null);
    }

    /**
     * Takes a file out of the trash.
     *
     * @throws MediaNotFoundException if there is no such file
     */
    public void restore(long id) {
        var file = queued(id);
        file.restore();
        tell(file);
        report.noted(AuditAction.MEDIA_RESTORED, file, null);
    }

    /**
     * What an editor may see of a file, public or not, in the trash or not.
     *
     * @param width in pixels; 0 for the file itself
     */
    @RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER, Roles.ADMINISTRATOR})
    public Optional<MediaRepresentation> representation(long id, int width) {
        return files.find(id).filter(this::isKnown).map(file -> contents.representation(file, width));
    }

    /**
     * Some bytes of a representation, in a transaction of their own: who reads slowly holds no connection to the database.
     *
     * @param number from 0
     * @return empty if the content was replaced meanwhile
     */
    @RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER, Roles.ADMINISTRATOR})
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        return contents.chunk(of, number);
    }

    /** The file as the transaction before left it; publishing waits until this one is through. */
    private MediaFile queued(long id) {
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

    private void tell(MediaFile file) {
        em.flush();
        report.changed(file);
    }
}
