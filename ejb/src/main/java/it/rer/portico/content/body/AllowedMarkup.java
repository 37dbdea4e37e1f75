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
 * The elements, attributes, classes and addresses that a body may hold. The list, with reasons, is in {@code docs/body.md}; the editor in
 * the browser gets it from here.
 */
public final class AllowedMarkup extends Safelist {

    /** On every element. */
    static final List<String> EVERYWHERE = List.of("lang", "dir", "title");

    /** Elements in the order of the document, with the attributes that they alone may have. */
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

    /** The values of {@code class} that are kept. */
    static final Map<String, List<String>> CLASSES = Map.of(
            "div", List.of("callout", "callout-title", "table-box"),
            "ol", List.of("notes"),
            "p", List.of("callout", "callout-title"));

    /** What the attributes may say, as regular expressions that Java and browsers read alike; all others say what they like. */
    static final Map<String, String> VALUES = values(
            "type", "[1aAiI]", // of ol, in which letters count and are no accident of writing
            "start", "-?[0-9]{1,6}",
            "value", "-?[0-9]{1,6}",
            "colspan", "[1-9][0-9]{0,2}",
            "rowspan", "[1-9][0-9]{0,2}",
            "width", "[0-9]{1,5}",
            "height", "[0-9]{1,5}",
            "scope", "row|col|rowgroup|colgroup",
            "dir", "ltr|rtl|auto",
            "loading", "lazy|eager");

    /** The two ends of a note, by element; the number is that of the note. */
    static final Map<String, String> NOTES =
            values("li", "content-note-[1-9][0-9]{0,3}", "a", "content-noteref-[1-9][0-9]{0,3}");

    /** Elements that are let in, and what they become. */
    static final Map<String, String> RENAMED = Map.of("h1", "h2", "strike", "s");

    private static final Set<String> OWN_IN_LINKS = Set.of("page", "media", "tel");
    private static final Set<String> OWN_IN_IMAGES = Set.of("asset", "media");

    /** What Java knows the schemes of; the others it looks for in vain, and each time anew. */
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
     * The elements in the syntax of TinyMCE's option {@code valid_elements}. Headings keep the id that links lead to while they are
     * edited.
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

    /** The classes as an object of JSON, as TinyMCE's option {@code valid_classes} takes them. */
    public static String classesForEditor() {
        return CLASSES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(classes -> member(classes.getKey(), String.join(" ", classes.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** What attributes may say, as an object of JSON: a regular expression by attribute, or by element and its {@code id}. */
    public static String valuesForEditor() {
        var ids = NOTES.entrySet().stream().map(note -> member(note.getKey() + " id", note.getValue()));
        var others = VALUES.entrySet().stream().map(value -> member(value.getKey(), value.getValue()));
        return Stream.concat(others, ids).collect(Collectors.joining(",", "{", "}"));
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    /** Decides by the scheme alone where Java would look for a class that knows it: that takes longer than all the rest. */
    @Override
    public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
        var place = tagName + " " + attribute.getKey();
        var own =
                switch (place) {
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

    /** In lower case (RFC 3986, section 3.1); empty if an address does not begin with one. */
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
