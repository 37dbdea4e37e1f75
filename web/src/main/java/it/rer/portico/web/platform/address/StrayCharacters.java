package it.rer.portico.web.platform.address;

import it.rer.portico.platform.text.NormalForm;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Guesses the address that was meant where one was damaged on its way. Mail programs and word processors take the full stop, bracket or
 * quotation mark after an address for part of it, break it into lines, encode it twice, or leave invisible characters in it. Used only
 * after the address itself was not found.
 */
public final class StrayCharacters {

    /** Longer paths, in characters, are not examined. */
    static final int LENGTH_MAX = 2_000;
    /** How many punctuation marks are removed from the end. */
    static final int MARKS_MAX = 8;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDING_IN_SPACES = Pattern.compile("(?<![\\s\\p{Z}/])[\\s\\p{Z}/]++$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cntrl}&&[^\\s]]+");
    private static final Pattern DOTS = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)");

    private StrayCharacters() {}

    /** Whether a decoded path has segments that name the folder itself or the one above (RFC 3986, section 5.2.4). */
    public static boolean hasDotSegments(String path) {
        return DOTS.matcher(path).find();
    }

    /**
     * The paths that may have been meant, the most likely first: without invisible characters and surrounding spaces, then with one
     * punctuation mark fewer at the end, and so on; each with and without its inner spaces. At most {@code 2 * MARKS_MAX + 2}; none if
     * there is nothing to remove, or if the path is too long or has dot segments.
     *
     * @param path decoded path
     */
    public static List<String> without(String path) {
        var readings = new ArrayList<String>();
        var text = path.length() > LENGTH_MAX ? "" : NormalForm.composed(decodedAgain(path));
        if (text.isEmpty() || hasDotSegments(text)) {
            return readings;
        }
        text = INVISIBLE.matcher(text).replaceAll("");
        for (int marks = 0; marks <= MARKS_MAX; marks++) {
            text = ENDING_IN_SPACES.matcher(text).replaceFirst("");
            readings.add(text);
            readings.add(SPACES.matcher(text).replaceAll(""));
            if (text.isEmpty() || Character.isLetterOrDigit(text.codePointBefore(text.length()))) {
                break;
            }
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return readings.stream()
                .filter(reading -> !reading.equals(path))
                .distinct()
                .toList();
    }

    private static String decodedAgain(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
