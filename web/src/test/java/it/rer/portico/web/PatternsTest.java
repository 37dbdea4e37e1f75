package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import it.rer.portico.web.testing.Sources;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of both modules: whatever text it is given, the characters it reads grow with the length of the text, and no
 * part of it is repeated by recursion. What it reads is counted, so that nothing depends on the machine.
 */
class PatternsTest {

    /** Of a call that takes a regular expression; where it is put together from parts the source has a {@code Pattern}. */
    private static final Pattern INLINE =
            Pattern.compile("\\.(?:matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** Words and signs of a pattern that stand for themselves. */
    private static final Pattern WORDS = Pattern.compile("[\\w/:<>=\"'.@#% -]{2,}");

    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    /** Are held against a whole text and never sought in one: sought, they would begin anew at each character. */
    private static final Set<String> OF_WHOLE_TEXTS = Set.of(
            "(?:https?://[^\\s\"'<>]+|mailto:[^\\s\"'<>@]+@[^\\s\"'<>@]+|tel:[+0-9]+)?",
            "[^\\s@\"<>(),;:\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)++",
            "\\[([^\\]]*)](:\\d{1,5})?|([^:\\[\\]]*):\\d{1,5}",
            "[0-9A-Fa-f]*+:[0-9A-Fa-f:.]*+",
            "\\s*;\\s*q\\s*=\\s*0([.]0*)?\\s*",
            "(?i)([a-z][a-z0-9+.-]{0,20})://.*");

    /** What no pattern names. */
    private static final char END = '\u0001';

    private static final int LENGTH = 600;

    /** How often a character may be read; looking back and ahead, and both ends of a match, make a few times of it. */
    private static final int READ_PER_CHARACTER = 40;

    @Test
    void noGroupIsRepeatedByRecursion() {
        assertThat(all()).hasSizeGreaterThan(100).allSatisfy(pattern -> assertThat(repeatsAGroup(pattern.pattern()))
                .as(pattern.pattern())
                .isFalse());
    }

    @Test
    void whatIsHeldAgainstWholeTextsIsThere() {
        assertThat(all()).extracting(Pattern::pattern).containsAll(OF_WHOLE_TEXTS);
    }

    @Test
    void whatIsReadGrowsWithTheLengthOfTheText() {
        assertThat(all()).allSatisfy(pattern -> {
            for (var text : hostileTo(pattern.pattern())) {
                var counted = new Counted(text);
                int found = pattern.matcher(counted).matches() ? 1 : 0;
                boolean sought = !OF_WHOLE_TEXTS.contains(pattern.pattern());
                for (var matcher = pattern.matcher(counted); sought && matcher.find(); ) {
                    found++;
                }
                assertThat(found).isLessThan(text.length() + 3);
                assertThat(counted.read)
                        .as("%s reads %.20s…", pattern.pattern(), text)
                        .isLessThan((long) READ_PER_CHARACTER * text.length());
            }
        });
    }

    private static List<Pattern> all() {
        var constants = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("it.rer.portico").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(PatternsTest::value);
        var inline = Stream.of(Sources.JAVA, Sources.EJB_JAVA)
                .flatMap(folder -> Sources.find(INLINE, Sources.files(folder, ".java")))
                .map(MatchResult::group)
                .map(call -> call.substring(call.indexOf('"') + 1, call.length() - 1))
                .map(literal -> Pattern.compile(unescaped(literal)));
        return Stream.concat(constants, inline)
                .collect(Collectors.toMap(Pattern::pattern, pattern -> pattern, (one, same) -> one))
                .values()
                .stream()
                .toList();
    }

    /** A literal of the source as the compiler reads it. */
    private static String unescaped(String literal) {
        return UNICODE_ESCAPE
                .matcher(literal)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
                .translateEscapes();
    }

    private static Pattern value(JavaField field) {
        try {
            var constant = field.reflect();
            constant.setAccessible(true);
            return (Pattern) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether a group is followed by an asterisk, a plus or {@code {n,}} that is not possessive: Java runs that by recursion. */
    private static boolean repeatsAGroup(String pattern) {
        return withoutClasses(pattern).matches("(?s).*\\)(?:[*+]|\\{\\d+,(?:\\d{3,})?\\})(?!\\+).*");
    }

    /** Escaped characters and classes of characters as a letter each. */
    private static String withoutClasses(String pattern) {
        return pattern.replaceAll("\\\\.", "e").replaceAll("\\[[^\\]]*+\\]", "c");
    }

    /** Texts of parts that a pattern names itself, one or two in turn, behind a beginning or none. */
    private static Set<String> hostileTo(String pattern) {
        var parts = parts(pattern);
        var beginnings =
                parts.stream().filter(part -> part.length() > 1).limit(3).collect(Collectors.toList());
        beginnings.add("");
        var texts = new LinkedHashSet<String>();
        for (var one : parts) {
            for (var other : parts) {
                var row = (one + other).repeat(LENGTH / (one.length() + other.length()));
                beginnings.forEach(beginning -> {
                    texts.add(beginning + row);
                    texts.add(beginning + row + END);
                });
            }
        }
        return texts;
    }

    private static List<String> parts(String pattern) {
        var parts = new ArrayList<String>(List.of("a", "0", " ", "\n", "."));
        WORDS.matcher(withoutClasses(pattern)).results().map(MatchResult::group).forEach(parts::add);
        pattern.codePoints()
                .filter(c -> !Character.isLetterOrDigit(c))
                .mapToObj(Character::toString)
                .forEach(parts::add);
        return parts.stream().distinct().toList();
    }

    /** Counts what is read of a text. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long read;

        private Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            read++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
