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
 * An element without what it holds. Two are equal whatever the order of their attributes. It keeps its hash, because each word is asked
 * for those of all elements around it.
 */
final class Markup {

    /** Written by the sanitiser from the words of a caption, which are compared themselves. */
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

    /** Ids are left out: the words of a heading make them, and a comparison may hold a heading twice. */
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

    /** The elements around what an element holds. */
    static List<Markup> chain(List<Markup> around, Element element) {
        var chain = new ArrayList<>(around);
        chain.add(of(element));
        return List.copyOf(chain);
    }

    static Markup plain(String name) {
        return new Markup(name, Map.of(), Map.of());
    }

    /** Whether what one holds can be shown in the other, and a reader misses nothing. */
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
