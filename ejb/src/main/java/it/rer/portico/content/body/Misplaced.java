package it.rer.portico.content.body;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Children;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * An element of a body that does not stand as HTML's content models say, and that saving will put right.
 *
 * @param element as it is in the body that was asked for
 * @param inside the name of the element that may not hold it; its own if its parts are in disorder
 */
public record Misplaced(Element element, String inside) {

    /**
     * What is nested wrongly, in the order of the text. The body is left as it is.
     *
     * @throws InvalidInputException as {@link BodySanitizer#sanitize}, if putting it right makes more than a body may hold
     */
    public static List<Misplaced> in(Element body) {
        var copy = body.clone();
        var originals = new IdentityHashMap<Element, Element>();
        var elements = body.getAllElements();
        var copies = copy.getAllElements();
        for (int i = 0; i < elements.size(); i++) {
            originals.put(copies.get(i), elements.get(i));
        }
        keepAllowed(copy);
        List<Misplaced> found = new ArrayList<>();
        Nesting.repair(copy, (element, inside) -> found.add(new Misplaced(originals.get(element), inside)));
        return found;
    }

    private static void keepAllowed(Element body) {
        Children.remove(body.select("script, style, template, noscript"));
        AllowedMarkup.RENAMED.forEach((name, becomes) -> body.select(name).tagName(becomes));
        Children.unwrap(body.getAllElements().stream()
                .filter(element -> !element.equals(body) && !AllowedMarkup.ELEMENTS.containsKey(element.normalName()))
                .toList());
    }
}
