package it.rer.portico.media.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file that citizens may get, with all that is needed to answer for it but its bytes. It never changes, and needs no database. */
public final class PublicFile {

    private final MediaFacts facts;
    private final Set<String> formerFingerprints;
    /** The widest first; the whole file, whose width is 0, at the end. */
    private final List<Rendition> renditions;

    /**
     * What there are bytes of.
     *
     * @param id of the bytes, which are never changed, only replaced by others
     * @param width in pixels; 0 for the file itself
     * @param fingerprint of the whole content, as much of it as addresses hold
     */
    record Rendition(long id, int width, long byteCount, String fingerprint) {}

    private PublicFile(MediaFacts facts, Set<String> formerFingerprints, List<Rendition> renditions) {
        this.facts = facts;
        this.formerFingerprints = Set.copyOf(formerFingerprints);
        this.renditions = renditions;
    }

    /**
     * A file as it was read.
     *
     * @param formerFingerprints as much of them as addresses hold
     * @return empty if there are no bytes of the content that the facts are about, since it was replaced in between
     */
    static Optional<PublicFile> of(MediaFacts facts, Set<String> formerFingerprints, List<Rendition> renditions) {
        var present = renditions.stream()
                .filter(each -> each.fingerprint().equals(facts.fingerprint()))
                .sorted(Comparator.comparingInt(Rendition::width).reversed())
                .toList();
        return present.isEmpty() ? Optional.empty() : Optional.of(new PublicFile(facts, formerFingerprints, present));
    }

    public MediaFacts facts() {
        return facts;
    }

    /**
     * What the file is served from.
     *
     * @param fingerprint of its content, or of a former one; the answer is always its content now
     * @param width in pixels; 0 for the file itself
     * @return of an image that is not there at that width, the next wider copy; where there is none, the file itself; empty if the
     *     fingerprint is of another file
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
