package it.rer.portico.content.body;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content models of elements: what each may contain. They follow the HTML standard (section 4, "content model" of each element) with
 * one stricter rule: inline elements contain no blocks, although a link might.
 */
enum ContentModel {
    /** Blocks and text. */
    FLOW("body div section blockquote li dt dd caption th td figure figcaption details", "", ""),
    /** Text and inline elements. */
    PHRASING(
            "p h2 h3 h4 h5 h6 pre summary a abbr b cite code del em i mark q s small span strong sub sup time", "", ""),
    NOTHING("br hr img", "", ""),
    ITEMS("ul ol", "li", "li"),
    TERMS("dl", "dt dd", "dd"),
    ROW_GROUPS("table", "caption thead tbody tfoot", "tbody"),
    ROWS("thead tbody tfoot", "tr", "tr"),
    CELLS("tr", "th td", "td");

    /** Inline elements; all others are blocks. */
    private static final Set<String> IN_LINE =
            split("a abbr b br cite code del em i img mark q s small span strong sub sup time");

    private static final Set<String> HEADINGS = split("h2 h3 h4 h5 h6");

    /** Parts of a table that contain no text themselves. */
    private static final Set<String> FRAMES = split("thead tbody tfoot tr");

    /** Elements that these may not contain at any depth. */
    private static final Map<String, Set<String>> FORBIDDEN_IN = Map.of(
            "dt", split("h2 h3 h4 h5 h6 section"),
            "th", split("h2 h3 h4 h5 h6 section"),
            "caption", split("table"));

    private static final Map<ContentModel, Set<String>> PARTS =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Function.identity(), model -> split(model.parts)));

    private static final Map<String, ContentModel> OF = Stream.of(values())
            .flatMap(model -> split(model.owners).stream().map(name -> Map.entry(name, model)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String owners;
    private final String parts;
    private final String implied;

    ContentModel(String owners, String parts, String implied) {
        this.owners = owners;
        this.parts = parts;
        this.implied = implied;
    }

    private static Set<String> split(String names) {
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

    static Set<String> forbiddenIn(String element) {
        return FORBIDDEN_IN.getOrDefault(element, Set.of());
    }

    /** The list element to which an item belongs: {@code ul} or {@code dl}; empty for any other element. */
    static String listOf(String part) {
        if (ITEMS.hasPart(part)) {
            return "ul";
        }
        return TERMS.hasPart(part) ? "dl" : "";
    }

    /** Whether it contains nothing but parts of its own. */
    boolean isOfParts() {
        return !parts.isEmpty();
    }

    /** Whether an element is one of its parts. */
    boolean hasPart(String element) {
        return PARTS.get(this).contains(element);
    }

    /** The part that wraps any other content. */
    String implied() {
        return implied;
    }
}
