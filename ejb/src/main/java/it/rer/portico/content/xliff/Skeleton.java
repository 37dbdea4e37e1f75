package it.rer.portico.content.xliff;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Children;
import it.rer.portico.platform.text.Html;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A page without its texts. Attributes with text contain the id of their unit; a placeholder stands for a line, and contains the inline
 * elements of that line side by side.
 */
final class Skeleton {

    /** The name of placeholder elements, which the sanitiser does not know. */
    static final String PLACEHOLDER = "x-unit";

    /** Attributes with text to translate. */
    static final List<String> TRANSLATED = List.of("alt", "title");

    private static final Set<String> OUTSIDE_BODY = Set.of(Unit.TITLE, Unit.DESCRIPTION);

    /** How many times as many elements as a body a skeleton may have: for each element a placeholder, and the element itself. */
    private static final int ELEMENTS_FACTOR = 3;

    private final Element body;

    /** The inline elements of each unit. */
    private final Map<String, List<Element>> placeholders = new LinkedHashMap<>();

    /**
     * Parses a skeleton.
     *
     * @throws InvalidInputException if it exceeds the limits, or has two placeholders for one unit
     */
    Skeleton(String html) {
        this.body = Html.parse(html, ELEMENTS_FACTOR).body();
        for (var placeholder : body.select(PLACEHOLDER)) {
            add(placeholder.id(), List.copyOf(placeholder.children()));
        }
        for (var attribute : TRANSLATED) {
            body.select("[" + attribute + "]").stream()
                    .map(element -> element.attr(attribute))
                    .filter(id -> !id.isBlank())
                    .forEach(id -> add(id, List.of()));
        }
    }

    /** A unit has one placeholder: with many, a long text could be multiplied. */
    private void add(String unit, List<Element> elements) {
        if (placeholders.putIfAbsent(unit, elements) != null) {
            throw new InvalidInputException("file", "xliff.skeleton");
        }
    }

    /** The skeleton of a whole page: first the placeholders of title and description, then the body. */
    static String of(List<String> outsideBody, String body) {
        var html = new StringBuilder();
        outsideBody.forEach(
                unit -> html.append(new Element(PLACEHOLDER).attr("id", unit).outerHtml()));
        return html.append(body).toString();
    }

    static String checksum(String html) {
        var checksum = new CRC32();
        checksum.update(html.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    /** The number of its elements, including placeholders. */
    int size() {
        return body.getAllElements().size();
    }

    /** The inline elements of each unit, by the unit's id. */
    Map<String, List<Element>> placeholders() {
        return placeholders;
    }

    /** The body with its placeholders replaced. Can be called once. */
    String filled(Map<String, List<Content>> targets) {
        for (var attribute : TRANSLATED) {
            body.select("[" + attribute + "]").stream()
                    .filter(element -> !element.attr(attribute).isBlank())
                    .forEach(element -> element.attr(attribute, Content.plain(targets.get(element.attr(attribute)))));
        }
        Children.replace(body.select(PLACEHOLDER), placeholder -> {
            if (OUTSIDE_BODY.contains(placeholder.id())) {
                return Stream.empty();
            }
            var line = new Element("div");
            append(line, targets.get(placeholder.id()), placeholders.get(placeholder.id()));
            return line.childNodesCopy().stream();
        });
        return body.html();
    }

    private static void append(Element parent, List<Content> contents, List<Element> elements) {
        for (var content : contents) {
            if (content instanceof Content.Text text) {
                parent.appendChild(new TextNode(text.text()));
            } else if (content instanceof Content.Inline inline) {
                var element = elements.get(inline.number() - 1).shallowClone();
                parent.appendChild(element);
                append(element, inline.contents(), elements);
            }
        }
    }
}
