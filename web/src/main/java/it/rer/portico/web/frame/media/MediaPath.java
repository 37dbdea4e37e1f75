package it.rer.portico.web.frame.media;

import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.platform.address.StrayCharacters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a file is found below a folder: {@code /12-0123456789abcdef/640/piazza.jpg}.
 *
 * @param id of the file
 * @param fingerprint of its content
 * @param width in pixels; 0 for the file itself, which is written {@code file}
 * @param name of the file; it says nothing that the rest does not, but to who saves it
 */
public record MediaPath(long id, String fingerprint, int width, String name) {

    /** Where citizens find what published texts name. */
    public static final String FOLDER = "/media";
    /** Where editors find all files that they may know of. */
    public static final String DESK_FOLDER = "/redazione/media";

    private static final String WHOLE = "file";
    private static final Pattern FORM = Pattern.compile(
            "/(" + WholeNumber.IDENTITY + ")-([0-9a-f]{16})/(" + WHOLE + "|[1-9]\\d{0,4})/([a-z0-9.-]{1,120})");

    /**
     * What a path says, also with something in it that mail programs add to addresses; it has no name then, and so is no file's own.
     *
     * @param path below the folder, beginning with a slash; null if there is none
     */
    public static Optional<MediaPath> find(String path) {
        var given = path == null ? "" : path;
        return asWritten(given).or(() -> StrayCharacters.without(given).stream()
                .map(MediaPath::asWritten)
                .flatMap(Optional::stream)
                .findFirst()
                .map(place -> new MediaPath(place.id, place.fingerprint, place.width, "")));
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

    /** Where a file is found at a width; 0 for the file itself. */
    public static MediaPath of(MediaFacts file, int width) {
        return new MediaPath(file.id(), file.fingerprint(), width, file.addressName());
    }

    /** Where a file is found at the width that there is of it. */
    public static MediaPath of(MediaRepresentation representation) {
        return of(representation.facts(), representation.width());
    }

    /** What comes after the folder, beginning with a slash. */
    public String path() {
        return "/" + id + "-" + fingerprint + "/" + (width == 0 ? WHOLE : Integer.toString(width)) + "/" + name;
    }
}
