package it.rer.portico.web.frame.media;

import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.platform.address.StrayCharacters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a file's rendition below {@link #FOLDER} or {@link #DESK_FOLDER}: {@code /12-0123456789abcdef/640/piazza.jpg}.
 *
 * @param id of the file
 * @param fingerprint of its content
 * @param width in pixels; 0 for the file itself, which is written {@code file}
 * @param name of the file, for readers who save it; the other parts identify it
 */
public record MediaPath(long id, String fingerprint, int width, String name) {

    /** The folder of files that published texts name, for citizens. */
    public static final String FOLDER = "/media";
    /** The folder of all files that an editor may see. */
    public static final String DESK_FOLDER = "/redazione/media";

    private static final String WHOLE = "file";
    private static final Pattern FORM = Pattern.compile(
            "/(" + WholeNumber.IDENTITY + ")-([0-9a-f]{16})/(" + WHOLE + "|[1-9]\\d{0,4})/([a-z0-9.-]{1,120})");

    /**
     * Parses a path, even one that is damaged as mail programs do ({@link StrayCharacters}). The name of a repaired path is empty, so that
     * it equals no file's own path and is redirected.
     *
     * @param path below the folder, beginning with a slash; may be null
     */
    public static Optional<MediaPath> find(String path) {
        var given = path == null ? "" : path;
        return asWritten(given).or(() -> StrayCharacters.without(given).stream()
                .map(MediaPath::asWritten)
                .flatMap(Optional::stream)
                .findFirst()
                .map(read -> new MediaPath(read.id, read.fingerprint, read.width, "")));
    }

    private static Optional<MediaPath> asWritten(String path) {
        var form = FORM.matcher(path);
        return form.matches()
                ? Optional.of(new MediaPath(
                        Long.parseLong(form.group(1)),
                        form.group(2),
                        form.group(3).equals(WHOLE) ? 0 : Integer.parseInt(form.group(3)),
                        form.group(4)))
                : Optional.empty();
    }

    /**
     * The path of a file at a width.
     *
     * @param width in pixels; 0 for the file itself
     */
    public static MediaPath of(MediaFacts file, int width) {
        return new MediaPath(file.id(), file.fingerprint(), width, file.addressName());
    }

    /** The path of an existing rendition. */
    public static MediaPath of(MediaRepresentation representation) {
        return of(representation.facts(), representation.width());
    }

    /** The path below the folder, beginning with a slash. */
    public String path() {
        return "/" + id + "-" + fingerprint + "/" + (width == 0 ? WHOLE : Integer.toString(width)) + "/" + name;
    }
}
