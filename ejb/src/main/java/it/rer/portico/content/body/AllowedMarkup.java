package it.rer.portico.content.body;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * The allow-list of elements, attributes, classes and addresses of a body. The list, with reasons, is in {@code docs/body.md}; the editor
 * in the browser gets it from this class.
 */
public final class AllowedMarkup extends Safelist {

    /** Attributes that every element may have. */
    static final List<String> EVERYWHERE = List.of("lang", "dir", "title");

    /** The elements, in the order of the documentation, each with its own attributes. */
    static final Map<String, List<String>> ELEMENTS = elements(
            "h2 h3 h4 h5 h6",
            "p[class] br hr",
            "ul ol[type|start|reversed|class] li[value|id] dl dt dd",
            "strong b em i mark small s del",
            "abbr sub sup time[datetime]",
            "blockquote[cite] q cite pre code",
            "a[href|hreflang|id]",
            "table caption thead tbody tfoot tr th[scope|colspan|rowspan] td[colspan|rowspan]",
            "figure figcaption img[src|alt|role|width|height|loading]",
            "details summary div[class] section span");

    /** The allowed values of {@code class}. */
    static final Map<String, List<String>> CLASSES = Map.of(
            "div", List.of("callout", "callout-title", "table-box"),
            "ol", List.of("notes"),
            "p", List.of("callout", "callout-title"));

    /**
     * The allowed values of attributes, as regular expressions that Java and browsers interpret alike; other attributes may have any value.
     */
    static final Map<String, String> VALUES = values(
            "type", "[1aAiI]", // of ol: a list numbered by letters is meant to be
            "start", "-?[0-9]{1,6}",
            "value", "-?[0-9]{1,6}",
            "colspan", "[1-9][0-9]{0,2}",
            "rowspan", "[1-9][0-9]{0,2}",
            "width", "[0-9]{1,5}",
            "height", "[0-9]{1,5}",
            "scope", "row|col|rowgroup|colgroup",
            "dir", "ltr|rtl|auto",
            "loading", "lazy|eager");

    /** The ids at the two ends of a note, by element; the number is that of the note. */
    static final Map<String, String> NOTES =
            values("li", "content-note-[1-9][0-9]{0,3}", "a", "content-noteref-[1-9][0-9]{0,3}");

    /** Elements that are accepted, and the elements that replace them. */
    static final Map<String, String> RENAMED = Map.of("h1", "h2", "strike", "s");

    private static final Set<String> OWN_IN_LINKS = Set.of("page", "media", "tel");
    private static final Set<String> OWN_IN_IMAGES = Set.of("asset", "media");

    /** The schemes for which Java has a URL handler. For any other it searches again each time. */
    private static final Set<String> KNOWN_TO_JAVA = Set.of("http", "https", "mailto");

    AllowedMarkup() {
        addTags(ELEMENTS.keySet().toArray(String[]::new));
        addTags(RENAMED.keySet().toArray(String[]::new));
        addAttributes(":all", EVERYWHERE.toArray(String[]::new));
        ELEMENTS.forEach((element, attributes) -> {
            if (!attributes.isEmpty()) {
                addAttributes(element, attributes.toArray(String[]::new));
            }
        });
        addProtocols("a", "href", "https", "http", "mailto", "tel", "page", "media", "#");
        addProtocols("img", "src", "asset", "media");
        addProtocols("blockquote", "cite", "https", "http");
    }

    private static Map<String, String> values(String... namesAndForms) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndForms.length; i += 2) {
            values.put(namesAndForms[i], namesAndForms[i + 1]);
        }
        return Collections.unmodifiableMap(values);
    }

    private static Map<String, List<String>> elements(String... lines) {
        Map<String, List<String>> elements = new LinkedHashMap<>();
        for (var element : String.join(" ", lines).split(" ", -1)) {
            var attributes = element.replaceAll("^[^\\[]*+\\[?+|]", "");
            elements.put(
                    element.replaceAll("\\[.*+", ""),
                    attributes.isEmpty() ? List.of() : Arrays.asList(attributes.split("\\|", -1)));
        }
        return elements;
    }

    /**
     * The elements in the syntax of TinyMCE's option {@code valid_elements}. In the editor, headings may keep the id that links lead to.
     */
    public static String elementsForEditor() {
        return "@[" + String.join("|", EVERYWHERE) + "],"
                + ELEMENTS.entrySet().stream()
                        .map(element -> nameForEditor(element.getKey())
                                + attributesForEditor(element.getKey(), element.getValue()))
                        .collect(Collectors.joining(","));
    }

    private static String nameForEditor(String element) {
        return element
                + RENAMED.entrySet().stream()
                        .filter(renamed -> renamed.getValue().equals(element))
                        .map(renamed -> "/" + renamed.getKey())
                        .collect(Collectors.joining());
    }

    private static String attributesForEditor(String element, List<String> attributes) {
        if (ContentModel.isHeading(element)) {
            return "[id]";
        }
        return attributes.isEmpty() ? "" : "[" + String.join("|", attributes) + "]";
    }

    /** The classes as a JSON object for TinyMCE's option {@code valid_classes}. */
    public static String classesForEditor() {
        return CLASSES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(classes -> member(classes.getKey(), String.join(" ", classes.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The allowed values as a JSON object: a regular expression by attribute, or by element and {@code id}. */
    public static String valuesForEditor() {
        var ids = NOTES.entrySet().stream().map(note -> member(note.getKey() + " id", note.getValue()));
        var others = VALUES.entrySet().stream().map(value -> member(value.getKey(), value.getValue()));
        return Stream.concat(others, ids).collect(Collectors.joining(",", "{", "}"));
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    /**
     * Checks the schemes that Java does not know here, because its search for a URL handler takes longer than the rest of the sanitising.
     */
    @Override
    public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
        var name = tagName + " " + attribute.getKey();
        var own =
                switch (name) {
                    case "a href" -> OWN_IN_LINKS;
                    case "img src" -> OWN_IN_IMAGES;
                    case "blockquote cite" -> Set.<String>of();
                    default -> null;
                };
        var scheme = own == null ? "" : scheme(attribute.getValue());
        if (scheme.isEmpty() || KNOWN_TO_JAVA.contains(scheme)) {
            return super.isSafeAttribute(tagName, element, attribute);
        }
        return own.contains(scheme);
    }

    /** The scheme of an address in lower case (RFC 3986, section 3.1); empty if it has none. */
    private static String scheme(String address) {
        int end = 0;
        while (end < address.length() && isOfScheme(address.charAt(end), end == 0)) {
            end++;
        }
        boolean there = end > 0 && end < address.length() && address.charAt(end) == ':';
        return there ? address.substring(0, end).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isOfScheme(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (!first && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
    }
}
