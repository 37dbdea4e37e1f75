package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * An element without its content, compared by name and attributes. The order of attributes does not matter. The hash is computed once,
 * because each word is compared with all elements around it.
 */
final class Markup {

    /** Attributes that the sanitiser derives from a caption, whose text is compared itself. */
    private static final Set<String> DERIVED = Set.of("role", "tabindex", "aria-label");

    private final String name;
    private final Map<String, String> attributes;
    private final Map<String, String> own;
    private final int hash;

    private Markup(String name, Map<String, String> attributes, Map<String, String> own) {
        this.name = name;
        this.attributes = attributes;
        this.own = own;
        this.hash = Objects.hash(name, attributes);
    }

    String name() {
        return name;
    }

    /** The element without its id: ids of headings are derived from their text, and a comparison may contain a heading twice. */
    static Markup of(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        for (Attribute attribute : element.attributes()) {
            if (!attribute.getKey().equals("id")) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
        }
        var own = new LinkedHashMap<>(attributes);
        own.keySet().removeAll(DERIVED);
        return new Markup(element.normalName(), attributes, own);
    }

    /** The elements around the content of an element, including itself. */
    static List<Markup> chain(List<Markup> around, Element element) {
        var chain = new ArrayList<>(around);
        chain.add(of(element));
        return List.copyOf(chain);
    }

    static Markup plain(String name) {
        return new Markup(name, Map.of(), Map.of());
    }

    /** Whether the content of one can be shown in the other without loss to a reader. */
    boolean isLike(Markup other) {
        return name.equals(other.name) && own.equals(other.own);
    }

    Element appendTo(Element parent) {
        var element = parent.appendElement(name);
        attributes.forEach(element::attr);
        return element;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Markup markup
                        && hash == markup.hash
                        && name.equals(markup.name)
                        && attributes.equals(markup.attributes));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
