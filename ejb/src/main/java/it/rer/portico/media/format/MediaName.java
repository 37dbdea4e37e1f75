package it.rer.portico.media.format;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file. Its ending and its content say the same, because programs go by the one and people by the other. Where an image
 * has the ending of another format of images, as telephones write them, it gets the right one: it is shown as before. Any other
 * contradiction is refused: whoever uploads knows which of the two is the mistake, and we do not.
 */
public final class MediaName {

    /** Longest name, in characters. */
    public static final int LENGTH_MAX = 150;

    /** What some system does not take in a name. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}:*?\"<>|/\\\\]");

    /** What nobody sees, and what makes a name read other than it is; what joins a picture of several is not among it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\u200d]]");

    /** Names of devices, which Windows does not give to files, whatever their ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What promises a format: not the words behind the dot of "Delibera n. 12" or of "v2.0". */
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,11}");

    /** Of a document in its envelopes, which may be several, as each signature adds one. */
    private static final Pattern WITHIN = Pattern.compile("(?:\\.(?=[0-9]{0,4}[a-z])[a-z0-9]{2,5}){1,2}$");

    private MediaName() {}

    /**
     * @param uploaded as the browser says it
     * @throws InvalidInputException {@code media.name-required}, {@code media.name-too-long}, or {@code media.ending} if it promises
     *     another content
     */
    public static String of(String uploaded, MediaType type) {
        var last = last(uploaded);
        var name = written(last);
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

    /** What stands behind the folders that some browsers say too. */
    public static String last(String uploaded) {
        var whole = uploaded == null ? "" : uploaded;
        return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    }

    private static String written(String last) {
        if (last.length() > PlainText.beginning(last, LENGTH_MAX).length()) {
            throw tooLong(last.length());
        }
        var clean = UNSEEN.matcher(PlainText.cleaned(last)).replaceAll("");
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

    /** The ending that promises a format, in lower case, without the dot; empty if there is none. */
    public static String ending(String name) {
        var seen = withoutEnd(UNSEEN.matcher(name == null ? "" : name).replaceAll(""));
        int dot = seen.lastIndexOf('.');
        var ending = dot < 1 ? "" : seen.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean promises = ENDING.matcher(ending).matches() && ending.chars().anyMatch(Character::isLetter);
        return promises ? ending : "";
    }

    /** Without the dots and spaces at the end, which some systems do not keep. */
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

    /** The name as it stands in an address: letters of ASCII, digits and hyphens, then the endings. */
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
