package it.rer.portico.media.library;

import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Files as whoever may read a text gets them, public or not: for services that have found out whether the text may be read. */
@Stateless
@Internal
public class MediaOfTexts {

    @Inject
    private MediaFiles files;

    @Inject
    private MediaContents contents;

    /** Whether there is a file of that identity, not in the trash. */
    public boolean has(long id) {
        return files.find(id).filter(file -> file.trashedAt().isEmpty()).isPresent();
    }

    /** What is known of those files that are there and not in the trash. */
    public List<MediaFacts> facts(Collection<Long> ids) {
        return files.factsOf(ids);
    }

    /**
     * What a file is served from.
     *
     * @param width in pixels; 0 for the file itself
     * @return as {@link MediaContents#representation}; empty if the file is in the trash
     */
    public Optional<MediaRepresentation> representation(long id, int width) {
        return files.find(id)
                .filter(file -> file.trashedAt().isEmpty())
                .map(file -> contents.representation(file, width));
    }

    /**
     * Some bytes of a representation.
     *
     * @param number from 0
     * @return empty if the content was replaced meanwhile
     */
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        return contents.chunk(of, number);
    }
}
