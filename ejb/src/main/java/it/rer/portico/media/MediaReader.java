package it.rer.portico.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What citizens may get of the library: the files that published texts name, and no other. */
@Stateless
@PermitAll
public class MediaReader {

    /** Identities that one query may name: servers limit the parameters of a statement. */
    private static final int BATCH = 500;

    @Inject
    private MediaFiles files;

    @Inject
    private MediaContents contents;

    /**
     * A public file, by what its address says.
     *
     * @param fingerprint of its content, or of a former one; the answer is always its content now
     * @param width in pixels; 0 for the file itself
     * @return as {@link MediaContents#representation}; empty if citizens may not get it
     */
    public Optional<MediaRepresentation> find(long id, String fingerprint, int width) {
        return files.find(id)
                .filter(file -> file.knows(fingerprint))
                .filter(files::isPublic)
                .map(file -> contents.representation(file, width));
    }

    /**
     * Some bytes of a representation, in a transaction of their own: who reads slowly holds no connection to the database.
     *
     * @param number from 0
     * @return empty if the content was replaced meanwhile
     */
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        return contents.chunk(of, number);
    }

    /** What is known of every file that citizens may get, so that texts can be shown without asking the database. */
    public List<MediaFacts> facts() {
        var named = files.named();
        var facts = new ArrayList<MediaFacts>();
        for (int from = 0; from < named.size(); from += BATCH) {
            var ids = named.subList(from, Math.min(from + BATCH, named.size()));
            facts.addAll(files.facts(files.present(ids)));
        }
        return facts;
    }
}
