package it.rer.portico.media.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file that citizens may download, with everything needed to serve it except its bytes. Immutable; part of the snapshot of the published
 * site.
 */
public final class PublicFile {

    private final MediaFacts facts;
    private final Set<String> formerFingerprints;
    /** The widest first; the whole file, whose width is 0, at the end. */
    private final List<Rendition> renditions;

    /**
     * A stored version of the file.
     *
     * @param id of the bytes, which never change under the same id
     * @param width in pixels; 0 for the file itself
     * @param fingerprint of the file's content, its beginning as it is used in URLs
     */
    record Rendition(long id, int width, long byteCount, String fingerprint) {}

    private PublicFile(MediaFacts facts, Set<String> formerFingerprints, List<Rendition> renditions) {
        this.facts = facts;
        this.formerFingerprints = Set.copyOf(formerFingerprints);
        this.renditions = renditions;
    }

    /**
     * Combines what was read of a file from several tables.
     *
     * @param formerFingerprints their beginnings, as they are used in URLs
     * @return empty if the content was replaced between the queries, so that its bytes are missing
     */
    static Optional<PublicFile> of(MediaFacts facts, Set<String> formerFingerprints, List<Rendition> renditions) {
        var present = renditions.stream()
                .filter(each -> each.fingerprint().equals(facts.fingerprint()))
                .sorted(Comparator.comparingInt(Rendition::width).reversed())
                .toList();
        return present.isEmpty() ? Optional.empty() : Optional.of(new PublicFile(facts, formerFingerprints, present));
    }

    /** The facts about the file. */
    public MediaFacts facts() {
        return facts;
    }

    /**
     * The representation of the file at a width.
     *
     * @param fingerprint of its current content or of an earlier one; the result is always the current content
     * @param width in pixels; 0 for the file itself
     * @return the image at that width or the next wider one; if there is none, the file itself; empty if the fingerprint is not of this
     *     file
     */
    public Optional<MediaRepresentation> representation(String fingerprint, int width) {
        if (!facts.fingerprint().equals(fingerprint) && !formerFingerprints.contains(fingerprint)) {
            return Optional.empty();
        }
        var chosen = renditions.stream()
                .filter(each -> width != MediaRendition.WHOLE && each.width() >= width)
                .reduce((wider, narrower) -> narrower)
                .orElse(renditions.get(renditions.size() - 1));
        return Optional.of(new MediaRepresentation(chosen.id(), chosen.width(), chosen.byteCount(), facts));
    }
}
