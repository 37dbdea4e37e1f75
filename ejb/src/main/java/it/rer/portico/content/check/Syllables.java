package it.rer.portico.content.check;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Estimates the syllables of an English word from its spelling: its groups of vowels, minus the silent {@code e} of most endings, plus
 * pairs of vowels that are pronounced separately. English spelling is irregular, so some words are off by one; over a hundred words the
 * errors even out.
 */
final class Syllables {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** {@code make}, {@code makes}, {@code called}, {@code statement}, {@code safely}, {@code useful}; not {@code table}, {@code centre}. */
    private static final Pattern SILENT_E = Pattern.compile("(?<=[aeiouy][^aeiouy]{1,3})(?<![^aeiouylr][lr])"
            + "(?:e$|(?<!ch|sh|[cgsxz])es$|(?<![dt])ed$|(?<!l)ements?$|e(?:ly|less|ful|fully)$)");

    /** {@code league}, {@code technique}; not {@code argue}. */
    private static final Pattern SILENT_UE = Pattern.compile("(?<=[aeiouy]n?)(?<!ar)[gq]ues?$");

    /** {@code being}, {@code media}, {@code associate}, {@code period}, {@code create}, {@code video}, {@code annual}, {@code society} … */
    private static final Pattern SEPARATE_VOWELS = Pattern.compile("(?<=[aeiouy])ings?$"
            + "|(?<=[aeiou])y(?=[aeou])"
            + "|(?<![cgstx])ia(?!ge|n)|(?<=[bdp])ian|(?<=[ct])iat"
            + "|(?<![cgnstx])(?<!ll)io(?!ur)|(?<=n)ious|iu"
            + "|(?<=cr)ea(?=t(?!u))|(?<=[dr])ea(?=s?$)|(?<=r)ea(?=li)|(?<=p)ean|eum"
            + "|(?<![gp])eo(?!n)|^geo(?!r)"
            + "|(?<![gq])u(?=a|ou)"
            + "|ie(?=ty)|(?<=[dlr])ien(?=[ct])|(?<=^sc)ien"
            + "|(?<=[aiy])sms?$");

    private Syllables() {}

    /** The number of syllables, at least one. A digit counts as one, and the parts of a hyphenated word are counted separately. */
    static int of(String word) {
        int digits = (int) word.chars().filter(Character::isDigit).count();
        int letters = NO_LETTERS
                .splitAsStream(word.toLowerCase(Locale.ENGLISH))
                .mapToInt(Syllables::ofPart)
                .sum();
        return Math.max(1, digits + letters);
    }

    private static int ofPart(String part) {
        return times(VOWELS, part) - times(SILENT_E, part) - times(SILENT_UE, part) + times(SEPARATE_VOWELS, part);
    }

    private static int times(Pattern pattern, String part) {
        int times = 0;
        for (var found = pattern.matcher(part); found.find(); ) {
            times++;
        }
        return times;
    }
}
