package it.rer.portico.media;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.page.Slug;
import it.rer.portico.text.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file. Its ending and its content say the same, because programs go by the one and people by the other. Where an image
 * has the ending of another format of images, as telephones write them, it gets the right one: it is shown as before. Any other
 * contradiction is refused: whoever uploads knows which of the two is the mistake, and we do not.
 */
final class MediaName {

    /** What some system does not take in a name. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}:*?\"<>|]");

    private MediaName() {}

    /**
     * @param uploaded as the browser says it; some say the folders too
     * @throws InvalidInputException {@code media.ending} if it promises another content, or a fault of its text
     */
    static String of(String uploaded, MediaType type) {
        var whole = uploaded == null ? "" : uploaded;
        var last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        int most = MediaFile.NAME_MAX - type.ending().length() - 1;
        PlainText.checkLength("file", last, most);
        var name = PlainText.requiredLine("file", NOT_IN_NAMES.matcher(last).replaceAll("-"), most);
        var ending = ending(name);
        if (type.hasEnding(ending)) {
            return name;
        }
        if (ending.isEmpty()) {
            return name + "." + type.ending();
        }
        var promised = MediaType.ofEnding(ending);
        if (type.kind() == MediaKind.IMAGE
                && promised.isPresent()
                && promised.get().kind() == MediaKind.IMAGE) {
            return stem(name) + "." + type.ending();
        }
        throw new InvalidInputException("file", "media.ending", ending, type.label());
    }

    /** What stands behind the last dot, in lower case; empty if there is none. */
    static String ending(String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** The name as it stands in an address: letters of ASCII, digits and hyphens, then the ending. */
    static String inAddresses(String name, MediaType type) {
        return Slug.suggestedBy(stem(name)).map(Slug::text).orElse("file") + "." + type.ending();
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
