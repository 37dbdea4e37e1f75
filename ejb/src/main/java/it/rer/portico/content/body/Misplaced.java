package it.rer.portico.content.body;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Children;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * An element that is nested in a way HTML's content models do not allow, and that is moved when the body is saved.
 *
 * @param element an element of the body that was passed in
 * @param inside the name of the element that may not contain it; its own name if its parts are in the wrong order
 */
public record Misplaced(Element element, String inside) {

    /**
     * The wrongly nested elements, in the order of the text. The body is not changed.
     *
     * @throws InvalidInputException as {@link BodySanitizer#sanitize}, if the corrected body would exceed the limits
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
