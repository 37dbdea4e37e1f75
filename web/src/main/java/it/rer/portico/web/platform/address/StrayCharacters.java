package it.rer.portico.web.platform.address;

import it.rer.portico.platform.text.NormalForm;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of an address what does not belong to it: mail programs and word processors take the full stop, the bracket or the quotation
 * mark behind an address for a part of it, break it into lines, encode it twice, or leave something in it that nobody sees. Asked only where an
 * address was not found as it was sent.
 */
public final class StrayCharacters {

    /** Longest address that is looked at, in characters. */
    static final int LENGTH_MAX = 2_000;
    /** How many punctuation marks are taken off the end. */
    static final int MARKS_MAX = 8;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDING_IN_SPACES = Pattern.compile("(?<![\\s\\p{Z}/])[\\s\\p{Z}/]++$");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cntrl}&&[^\\s]]+");
    private static final Pattern DOTS = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)");

    private StrayCharacters() {}

    /**
     * What an address may have been, the likeliest first: without what nobody sees and without spaces around it, then with one
     * punctuation mark less at the end, and so on; of each with spaces inside and without. At most twice {@link #MARKS_MAX} and two; none if
     * there is nothing to take out, or if the address is too long or names folders by dots.
     *
     * @param place decoded path
     */
    public static List<String> without(String place) {
        var readings = new ArrayList<String>();
        var text = place.length() > LENGTH_MAX ? "" : NormalForm.composed(decodedAgain(place));
        if (text.isEmpty() || DOTS.matcher(text).find()) {
            return readings;
        }
        text = UNSEEN.matcher(text).replaceAll("");
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
                .filter(reading -> !reading.equals(place))
                .distinct()
                .toList();
    }

    private static String decodedAgain(String place) {
        if (place.indexOf('%') < 0) {
            return place;
        }
        try {
            return URLDecoder.decode(place.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return place;
        }
    }
}
