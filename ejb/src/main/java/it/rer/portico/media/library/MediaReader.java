package it.rer.portico.media.library;

import it.rer.portico.media.library.PublicFile.Rendition;
import it.rer.portico.platform.bulkhead.BackgroundBulkhead;
import it.rer.portico.platform.database.Batches;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the files that citizens may download: those that published texts, former addresses or the settings name. A request that reads bytes
 * must first acquire a permit of {@link it.rer.portico.platform.bulkhead.Lane#FILES}.
 */
@Stateless
@PermitAll
@Interceptors(BackgroundBulkhead.class)
public class MediaReader {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MediaFiles files;

    @Inject
    private MediaContents contents;

    /**
     * A chunk of a representation, read in a transaction of its own, so that a slow client does not occupy a database connection.
     *
     * @param number from 0
     * @return empty if the content has been replaced meanwhile
     */
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        return contents.chunk(of, number);
    }

    /**
     * All files that citizens may download, for the snapshot of the published site. A file whose content is replaced during this call is
     * left out: the feed's next change brings it.
     */
    public List<PublicFile> files() {
        var found = new ArrayList<PublicFile>();
        Batches.of(files.named()).forEach(ids -> {
            var renditions = renditions(ids);
            var formers = formerFingerprints(ids);
            for (var facts : files.facts(files.present(ids))) {
                PublicFile.of(
                                facts,
                                formers.getOrDefault(facts.id(), Set.of()),
                                renditions.getOrDefault(facts.id(), List.of()))
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    private Map<Long, List<Rendition>> renditions(List<Long> ids) {
        var renditions = new HashMap<Long, List<Rendition>>();
        em.createNamedQuery(MediaRendition.OF_FILES, OfFile.class)
                .setParameter("files", ids)
                .getResultStream()
                .forEach(each -> renditions
                        .computeIfAbsent(each.file(), file -> new ArrayList<>())
                        .add(new Rendition(
                                each.id(), each.width(), each.byteCount(), inAddresses(each.fingerprint()))));
        return renditions;
    }

    private Map<Long, Set<String>> formerFingerprints(List<Long> ids) {
        var formers = new HashMap<Long, Set<String>>();
        em.createNamedQuery(MediaFile.FORMERS, FormerFingerprint.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(former -> formers.computeIfAbsent(former.file(), file -> new HashSet<>())
                        .add(inAddresses(former.fingerprint())));
        return formers;
    }

    private static String inAddresses(String fingerprint) {
        return fingerprint.substring(0, MediaContent.FINGERPRINT_IN_ADDRESSES);
    }

    /** A rendition with its file and the file's current fingerprint. */
    public record OfFile(long file, long id, int width, long byteCount, String fingerprint) {}

    /** The fingerprint of an earlier content of a file. */
    public record FormerFingerprint(long file, String fingerprint) {}
}
