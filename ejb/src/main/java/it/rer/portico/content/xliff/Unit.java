package it.rer.portico.content.xliff;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A text that is translated as one: a line of the body, an attribute, the title or the description.
 *
 * @param id unique in its page
 * @param kind the element that contains it, for instance {@code x-html-h2}: {@code restype} of section 2.3 of the standard
 * @param preformatted whether spaces and line breaks matter
 * @param elements the inline elements, without content; the first has number 1
 */
record Unit(String id, String kind, boolean preformatted, List<Element> elements, List<Content> contents) {

    static final String TITLE = "title";
    static final String DESCRIPTION = "description";

    static Unit plain(String id, String kind, String text) {
        return new Unit(id, kind, false, List.of(), List.of(new Content.Text(text)));
    }
}
