package it.rer.portico.content.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Generates random bodies from {@link AllowedMarkup}: every allowed element with its attributes and classes, nested as {@link ContentModel}
 * requires or, by {@link #disorderly}, at random. The same seed gives the same bodies.
 */
public final class GeneratedBodies {

    private static final List<String> WORDS = List.of(
            "Perché",
            "«Sì»",
            "città metropolitana",
            "50&nbsp;%",
            "€&nbsp;5",
            "l’Unione",
            "art.&nbsp;5",
            "R&amp;D",
            "&lt;b&gt;",
            "\"virgolette\"",
            "2026–2027",
            "naïve",
            "Łódź",
            "Ελλάδα",
            "Київ",
            "北京",
            "日本語",
            "می\u200cخواهم",
            "☕",
            "\ud83d\udc69\u200d\ud83d\udcbb",
            "a  b",
            "x²",
            "fine",
            "o il legale rappresentante;",
            "n. 2 copie",
            "§ 3 della legge",
            "– comma 2",
            "un'altra",
            "tab\tqui",
            "&amp;amp;",
            "&amp;nbsp;");

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("lang", List.of("en", "it", "de", "zh-Hant")),
            Map.entry("dir", List.of("ltr", "rtl", "auto")),
            Map.entry("title", List.of("Titolo", "R&amp;D &quot;x&quot;", "&lt;p&gt;")),
            Map.entry("type", List.of("1", "a", "A", "i", "I")),
            Map.entry("start", List.of("3", "0", "-2", "27")),
            Map.entry("value", List.of("7", "1")),
            Map.entry("reversed", List.of("")),
            Map.entry("datetime", List.of("2026-03-22")),
            Map.entry("cite", List.of("https://a.example/x?y=1&amp;z=2")),
            Map.entry(
                    "href",
                    List.of(
                            "page:12",
                            "page:12#content-x",
                            "media:3",
                            "https://a.example/x?y=1&amp;z=2#w",
                            "mailto:urp@a.example?subject=%C3%A8",
                            "tel:+39051",
                            "#content-x",
                            "http://a.example/perch%C3%A9")),
            Map.entry("hreflang", List.of("en")),
            Map.entry("scope", List.of("row", "col", "rowgroup", "colgroup")),
            Map.entry("colspan", List.of("2")),
            Map.entry("rowspan", List.of("2")),
            Map.entry("src", List.of("media:12", "asset:demo/a.svg")),
            Map.entry("alt", List.of("Portici di Bologna", "")),
            Map.entry("width", List.of("320")),
            Map.entry("height", List.of("200")),
            Map.entry("loading", List.of("lazy")));

    private final Random random;
    private final boolean orderly;
    private int note;

    private GeneratedBodies(long seed, boolean orderly) {
        random = new Random(seed);
        this.orderly = orderly;
    }

    /** Correctly nested bodies. */
    public static Stream<String> orderly(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new GeneratedBodies(seed, true).body());
    }

    /** Bodies of the same elements, nested at random. */
    public static Stream<String> disorderly(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new GeneratedBodies(seed, false).body());
    }

    private String body() {
        var html = new StringBuilder();
        int blocks = 1 + random.nextInt(6);
        for (int i = 0; i < blocks; i++) {
            html.append(orderly ? block(0, false) : anything(0)).append(random.nextInt(4) == 0 ? "\n" : "");
        }
        return html.toString();
    }

    private String anything(int depth) {
        if (depth > 5 || random.nextInt(4) == 0) {
            return " " + words() + " ";
        }
        var name = one(List.copyOf(AllowedMarkup.ELEMENTS.keySet()));
        var content = new StringBuilder();
        IntStream.range(0, random.nextInt(4)).forEach(i -> content.append(anything(depth + 1)));
        return element(name, content.toString());
    }

    private String block(int depth, boolean withoutHeadings) {
        var flat = List.of("p", "p", "p", "pre");
        var deep = List.of("ul", "ol", "dl", "blockquote", "table", "figure", "details", "div", "section", "ul", "ol");
        List<String> names = new ArrayList<>(flat);
        if (!withoutHeadings) {
            names.addAll(List.of("h2", "h3", "h4", "h5", "h6", "hr"));
        }
        if (depth < 3) {
            names.addAll(deep);
        }
        return block(one(names), depth);
    }

    private String block(String name, int depth) {
        return switch (name) {
            case "hr" -> "<hr>";
            case "ul", "ol" -> element(name, some(3, () -> element("li", flow(depth + 1))));
            case "dl" -> element(name, some(2, () -> element("dt", phrase(0)) + element("dd", flow(depth + 1))));
            case "table" -> element(name, table(depth + 1));
            case "figure" ->
                element(
                        name,
                        random.nextBoolean()
                                ? image() + element("figcaption", phrase(0))
                                : element("figcaption", phrase(0)) + image());
            case "details" -> element(name, element("summary", phrase(0)) + some(2, () -> block(depth + 1, false)));
            case "blockquote", "section", "div" -> element(name, some(2, () -> block(depth + 1, false)));
            default -> element(name, phrase(0));
        };
    }

    private String table(int depth) {
        var caption = random.nextBoolean() ? element("caption", phrase(1)) : "";
        var head = random.nextBoolean() ? element("thead", element("tr", some(3, () -> element("th", phrase(1))))) : "";
        var foot = random.nextInt(4) == 0 ? element("tfoot", element("tr", element("td", phrase(1)))) : "";
        var cell = random.nextInt(3) == 0 ? flow(depth) : phrase(1);
        return caption
                + head
                + element("tbody", some(2, () -> element("tr", element("th", phrase(1)) + element("td", cell))))
                + foot;
    }

    /** The content of an item or a cell: text, perhaps followed by a list; or blocks. */
    private String flow(int depth) {
        if (depth > 2 || random.nextInt(3) > 0) {
            return phrase(0) + (depth <= 2 && random.nextInt(3) == 0 ? block(one(List.of("ul", "ol")), depth) : "");
        }
        return some(2, () -> block(depth, true));
    }

    private String phrase(int depth) {
        var names = List.of(
                "strong", "b", "em", "i", "mark", "small", "s", "del", "abbr", "sub", "sup", "time", "q", "cite",
                "code", "a", "span");
        var html = new StringBuilder(words());
        if (depth < 2) {
            for (int i = random.nextInt(3); i > 0; i--) {
                var name = one(names);
                html.append(' ')
                        .append(element(name, name.equals("a") ? words() : phrase(depth + 1)))
                        .append(random.nextBoolean() ? " " : "")
                        .append(words());
            }
            if (random.nextInt(8) == 0) {
                html.append("<br>").append(words());
            }
            if (random.nextInt(12) == 0) {
                html.append(' ').append(image());
            }
        }
        return html.toString();
    }

    private String image() {
        return random.nextInt(3) == 0
                ? "<img src=\"asset:demo/a.svg\" alt=\"\" role=\"presentation\">"
                : "<img src=\"media:" + (1 + random.nextInt(9)) + "\" alt=\"Portici\">";
    }

    private String element(String name, String content) {
        var attributes = new StringBuilder();
        for (var attribute : AllowedMarkup.EVERYWHERE) {
            if (random.nextInt(12) == 0 || (name.equals("span") && attribute.equals("lang"))) {
                append(attributes, attribute, one(VALUES.get(attribute)));
            }
        }
        for (var attribute : AllowedMarkup.ELEMENTS.get(name)) {
            if (attribute.equals("href") || random.nextInt(4) == 0) {
                append(attributes, attribute, value(name, attribute));
            }
        }
        boolean empty = ContentModel.of(name) == ContentModel.NOTHING;
        return "<" + name + attributes + ">" + (empty ? "" : content + "</" + name + ">");
    }

    private String value(String name, String attribute) {
        return switch (attribute) {
            case "class" -> one(AllowedMarkup.CLASSES.get(name));
            case "id" -> (name.equals("a") ? "content-noteref-" : "content-note-") + ++note;
            case "role" -> "presentation";
            default -> one(VALUES.get(attribute));
        };
    }

    private static void append(StringBuilder attributes, String name, String value) {
        attributes.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private String words() {
        var words = new StringBuilder(one(WORDS));
        for (int i = random.nextInt(3); i > 0; i--) {
            words.append(' ').append(one(WORDS));
        }
        return words.toString();
    }

    private String some(int most, java.util.function.Supplier<String> part) {
        var parts = new StringBuilder();
        IntStream.rangeClosed(0, random.nextInt(most)).forEach(i -> parts.append(part.get()));
        return parts.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
