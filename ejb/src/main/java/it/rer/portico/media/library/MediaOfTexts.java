package it.rer.portico.media.library;

import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads files without a check of permissions, public or not: for services that have checked that the caller may read a text which names
 * them.
 */
@Stateless
@Internal
public class MediaOfTexts {

    @Inject
    private MediaFiles files;

    @Inject
    private MediaContents contents;

    /** Whether there is a file with that id that is not in the trash. */
    public boolean has(long id) {
        return files.find(id).filter(file -> file.trashedAt().isEmpty()).isPresent();
    }

    /** The facts about those of these files that exist and are not in the trash. */
    public List<MediaFacts> facts(Collection<Long> ids) {
        return files.factsOf(ids);
    }

    /**
     * The representation of a file at a width.
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
     * A chunk of a representation.
     *
     * @param number from 0
     * @return empty if the content has been replaced meanwhile
     */
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        return contents.chunk(of, number);
    }
}
