package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaName;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.EJBException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Files as the services give them, without a database. */
public final class TestMedia {

    public static final String FINGERPRINT = "0123456789abcdef";

    /** Of a content that each file had before. */
    public static final String FORMER = "fedcba9876543210";

    private TestMedia() {}

    /** A file with nothing but itself to send. */
    public static PublicFile whole(MediaFacts facts) {
        var rendition = new PublicFile.Rendition(facts.id(), 0, facts.byteCount(), facts.fingerprint());
        return PublicFile.of(facts, Set.of(), List.of(rendition)).orElseThrow();
    }

    public static MediaFacts image(long id, int width, int height, List<Integer> widths, Map<Language, String> texts) {
        return new MediaFacts(
                id,
                "Piazza.jpg",
                "piazza.jpg",
                MediaType.JPEG,
                FINGERPRINT,
                1,
                OptionalInt.of(width),
                OptionalInt.of(height),
                widths,
                texts);
    }

    public static MediaFacts document(long id, String name, MediaType type, long byteCount) {
        return new MediaFacts(
                id,
                name,
                MediaName.inAddresses(name, type),
                type,
                FINGERPRINT,
                byteCount,
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Map.of());
    }

    /** A reader that knows some files by what their present addresses say, and that may be away. */
    public static final class Reader extends MediaReader {

        private final Map<Long, PublicFile> files = new HashMap<>();
        private final Map<Long, byte[]> contents = new HashMap<>();
        private boolean away;
        private int read;

        public Reader with(MediaFacts facts, int width, byte[] content) {
            var rendition = new PublicFile.Rendition(facts.id(), width, content.length, facts.fingerprint());
            files.put(
                    facts.id(),
                    PublicFile.of(facts, Set.of(FORMER), List.of(rendition)).orElseThrow());
            contents.put(facts.id(), content);
            return this;
        }

        public void goAway() {
            away = true;
        }

        /** The content is replaced by another. */
        public void lose(long id) {
            contents.remove(id);
        }

        /** How many chunks were read. */
        public int read() {
            return read;
        }

        /** What is served of a file, as the services of the desk give it. */
        public Optional<MediaRepresentation> find(long id, int width) {
            return Optional.ofNullable(files.get(id)).flatMap(file -> file.representation(FINGERPRINT, width));
        }

        @Override
        public List<PublicFile> files() {
            return List.copyOf(files.values());
        }

        @Override
        public Optional<byte[]> chunk(MediaRepresentation of, int number) {
            ask();
            read++;
            return Optional.ofNullable(contents.get(of.rendition()))
                    .map(content -> Arrays.copyOfRange(
                            content,
                            number * MediaRepresentation.CHUNK,
                            Math.min(content.length, (number + 1) * MediaRepresentation.CHUNK)));
        }

        private void ask() {
            if (away) {
                throw new EJBException("Connection refused");
            }
        }
    }
}
