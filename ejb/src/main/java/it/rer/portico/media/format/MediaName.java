package it.rer.portico.media.format;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Validates and cleans the name of an uploaded file. Its extension has to match its content, because people go by the one and programs by
 * the other. An image with the extension of another image format, as phones sometimes name them, gets the right one. Any other
 * contradiction is refused: only the person who uploads the file knows whether the name or the content is wrong.
 */
public final class MediaName {

    /** Longest name, in characters. */
    public static final int LENGTH_MAX = 150;

    /** Characters that some operating system does not allow in names. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}:*?\"<>|/\\\\]");

    /**
     * Invisible characters and direction marks, which can make a name look like another; except the zero width joiner, which emojis need.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200d]]");

    /** Names of devices, which Windows does not allow for files, with any extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A plausible extension: not what follows the dot in "Delibera n. 12" or "v2.0". */
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,11}");

    /** The extensions of a signed document before the last one; there may be several, since each signature adds one. */
    private static final Pattern WITHIN = Pattern.compile("(?:\\.(?=[0-9]{0,4}[a-z])[a-z0-9]{2,5}){1,2}$");

    private MediaName() {}

    /**
     * @param uploaded the name as sent by the browser
     * @throws InvalidInputException {@code media.name-required}, {@code media.name-too-long}, or {@code media.ending} if its extension
     *     belongs to another format
     */
    public static String of(String uploaded, MediaType type) {
        var last = last(uploaded);
        var name = cleaned(last);
        var ending = ending(name);
        if (type.hasEnding(ending)) {
            return bounded(name);
        }
        if (ending.isEmpty()) {
            return bounded(name + "." + type.ending());
        }
        boolean ofImages = MediaType.ofEnding(ending)
                .map(promised -> promised.kind() == MediaKind.IMAGE || promised == MediaType.TIFF)
                .or(() -> RefusedFormat.ofEnding(ending).map(RefusedFormat::isImage))
                .orElse(false);
        if (type.kind() == MediaKind.IMAGE && ofImages) {
            return bounded(stem(name) + "." + type.ending());
        }
        throw new InvalidInputException("file", "media.ending", ending, type.label());
    }

    /** The name without the folders that some browsers send with it. */
    public static String last(String uploaded) {
        var whole = uploaded == null ? "" : uploaded;
        return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    }

    private static String cleaned(String last) {
        if (last.length() > PlainText.beginning(last, LENGTH_MAX).length()) {
            throw tooLong(last.length());
        }
        var clean = INVISIBLE.matcher(PlainText.cleaned(last)).replaceAll("");
        var bare = withoutEnd(NOT_IN_NAMES.matcher(clean).replaceAll("-")).strip();
        if (bare.isEmpty()) {
            throw new InvalidInputException("file", "media.name-required");
        }
        return DEVICE.matcher(bare).matches() ? "file-" + bare : bare;
    }

    private static String bounded(String name) {
        if (name.length() > LENGTH_MAX) {
            throw tooLong(name.length());
        }
        return name;
    }

    private static InvalidInputException tooLong(int length) {
        return new InvalidInputException("file", "media.name-too-long", LENGTH_MAX, length);
    }

    /** The extension in lower case, without the dot; empty if there is none that could be one. */
    public static String ending(String name) {
        var seen = withoutEnd(INVISIBLE.matcher(name == null ? "" : name).replaceAll(""));
        int dot = seen.lastIndexOf('.');
        var ending = dot < 1 ? "" : seen.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean promises = ENDING.matcher(ending).matches() && ending.chars().anyMatch(Character::isLetter);
        return promises ? ending : "";
    }

    /** The name without trailing dots and spaces, which some systems drop. */
    private static String withoutEnd(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || isSpace(name.charAt(end - 1)))) {
            end--;
        }
        return name.substring(0, end);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** The name for URLs: ASCII letters, digits and hyphens, then the extensions. */
    public static String inAddresses(String name, MediaType type) {
        var stem = stem(name);
        var within = WITHIN.matcher(stem.toLowerCase(Locale.ROOT));
        var inner = type.isEnvelope() && within.find() ? within.group() : "";
        var outer = stem.substring(0, stem.length() - inner.length());
        return Slug.suggestedBy(outer).map(Slug::text).orElse("file") + inner + "." + type.ending();
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
