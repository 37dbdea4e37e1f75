package it.rer.portico.content.body;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an element of a body may hold. After the content models of the HTML standard (section 4, "content model" of each element), with
 * one rule that is stricter: what stands within a line holds no blocks, though a link might.
 */
enum ContentModel {
    /** Blocks and words. */
    FLOW("body div section blockquote li dt dd caption th td figure figcaption details", "", ""),
    /** Words, and what stands within a line. */
    PHRASING(
            "p h2 h3 h4 h5 h6 pre summary a abbr b cite code del em i mark q s small span strong sub sup time", "", ""),
    NOTHING("br hr img", "", ""),
    ITEMS("ul ol", "li", "li"),
    TERMS("dl", "dt dd", "dd"),
    ROW_GROUPS("table", "caption thead tbody tfoot", "tbody"),
    ROWS("thead tbody tfoot", "tr", "tr"),
    CELLS("tr", "th td", "td");

    /** Elements that stand within a line; all others are blocks. */
    private static final Set<String> IN_LINE =
            words("a abbr b br cite code del em i img mark q s small span strong sub sup time");

    private static final Set<String> HEADINGS = words("h2 h3 h4 h5 h6");

    /** Parts of a table that hold no words themselves. */
    private static final Set<String> FRAMES = words("thead tbody tfoot tr");

    /** What may lie nowhere in these, however deep. */
    private static final Map<String, Set<String>> NOWHERE_IN = Map.of(
            "dt", words("h2 h3 h4 h5 h6 section"),
            "th", words("h2 h3 h4 h5 h6 section"),
            "caption", words("table"));

    private static final Map<ContentModel, Set<String>> PARTS =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Function.identity(), model -> words(model.parts)));

    private static final Map<String, ContentModel> OF = Stream.of(values())
            .flatMap(model -> words(model.owners).stream().map(name -> Map.entry(name, model)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String owners;
    private final String parts;
    private final String implied;

    ContentModel(String owners, String parts, String implied) {
        this.owners = owners;
        this.parts = parts;
        this.implied = implied;
    }

    private static Set<String> words(String names) {
        return Stream.of(names.split(" ", -1)).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    static ContentModel of(String element) {
        return OF.getOrDefault(element, FLOW);
    }

    static boolean isInLine(String element) {
        return IN_LINE.contains(element);
    }

    static boolean isHeading(String element) {
        return HEADINGS.contains(element);
    }

    static boolean isFrameOfTable(String element) {
        return FRAMES.contains(element);
    }

    static Set<String> nowhereIn(String element) {
        return NOWHERE_IN.getOrDefault(element, Set.of());
    }

    /** The list to which a part of one belongs: {@code ul} or {@code dl}; empty for all else. */
    static String listOf(String part) {
        if (ITEMS.hasPart(part)) {
            return "ul";
        }
        return TERMS.hasPart(part) ? "dl" : "";
    }

    /** Whether it holds nothing but parts of its own. */
    boolean isOfParts() {
        return !parts.isEmpty();
    }

    /** Whether that is one of its parts. */
    boolean hasPart(String element) {
        return PARTS.get(this).contains(element);
    }

    /** The part into which all else is put. */
    String implied() {
        return implied;
    }
}
