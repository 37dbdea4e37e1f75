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

/** A page without its texts. Attributes of text hold the id of their unit; a place holds the elements of its line side by side. */
final class Skeleton {

    /** The element that stands for a line. The sanitiser knows none of that name. */
    static final String PLACE = "x-unit";

    /** Attributes that people read. */
    static final List<String> TRANSLATED = List.of("alt", "title");

    private static final Set<String> AROUND = Set.of(Unit.TITLE, Unit.DESCRIPTION);

    /** A place, and the element that it stands for or an element of its line, for each element of a body. */
    private static final int PLACES = 3;

    private final Element body;

    /** The elements within the line of each unit. */
    private final Map<String, List<Element>> places = new LinkedHashMap<>();

    /** @throws InvalidInputException if it is beyond the bounds, or has two places for one unit */
    Skeleton(String html) {
        this.body = Html.parse(html, PLACES).body();
        for (var place : body.select(PLACE)) {
            add(place.id(), List.copyOf(place.children()));
        }
        for (var attribute : TRANSLATED) {
            body.select("[" + attribute + "]").stream()
                    .map(element -> element.attr(attribute))
                    .filter(id -> !id.isBlank())
                    .forEach(id -> add(id, List.of()));
        }
    }

    /** A unit has one place: in many, a long text would become many times as long. */
    private void add(String unit, List<Element> elements) {
        if (places.putIfAbsent(unit, elements) != null) {
            throw new InvalidInputException("file", "xliff.skeleton");
        }
    }

    /** A skeleton of a whole page: before the body the places of the units that stand around it. */
    static String of(List<String> around, String body) {
        var html = new StringBuilder();
        around.forEach(unit -> html.append(new Element(PLACE).attr("id", unit).outerHtml()));
        return html.append(body).toString();
    }

    static String checksum(String html) {
        var checksum = new CRC32();
        checksum.update(html.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    /** Elements in it, places among them. */
    int size() {
        return body.getAllElements().size();
    }

    /** The elements within the line of each unit, by their ids. */
    Map<String, List<Element>> places() {
        return places;
    }

    /** The body, its places filled. Can be done once. */
    String filled(Map<String, List<Content>> targets) {
        for (var attribute : TRANSLATED) {
            body.select("[" + attribute + "]").stream()
                    .filter(element -> !element.attr(attribute).isBlank())
                    .forEach(element -> element.attr(attribute, Content.plain(targets.get(element.attr(attribute)))));
        }
        Children.replace(body.select(PLACE), place -> {
            if (AROUND.contains(place.id())) {
                return Stream.empty();
            }
            var line = new Element("div");
            append(line, targets.get(place.id()), places.get(place.id()));
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
