package it.rer.portico.platform.text;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Removes or replaces many child elements together. One by one, each change would cost as much as there are siblings, and the removal of
 * all paragraphs of a body the square of their number.
 */
public final class Children {

    private Children() {}

    /** Removes elements with their content. */
    public static void remove(Collection<? extends Element> elements) {
        replace(elements, element -> Stream.empty());
    }

    /** Removes elements, and puts their content in their place. */
    public static void unwrap(Collection<? extends Element> elements) {
        replace(elements, element -> {
            var content = List.copyOf(element.childNodes());
            element.empty();
            return content.stream();
        });
    }

    /**
     * Replaces elements by other nodes.
     *
     * @param others the nodes that replace an element, perhaps with the element itself; called for inner elements before outer ones
     */
    public static void replace(
            Collection<? extends Element> elements, Function<Element, Stream<? extends Node>> others) {
        Set<Node> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
        replaced.addAll(elements);
        var innermostFirst = elements.stream()
                .map(Node::parent)
                .filter(Element.class::isInstance)
                .distinct()
                .sorted((one, other) -> Integer.compare(depth(other), depth(one)))
                .toList();
        for (var parent : innermostFirst) {
            var before = List.copyOf(parent.childNodes());
            ((Element) parent).empty();
            before.stream()
                    .flatMap(node -> replaced.contains(node) ? others.apply((Element) node) : Stream.of(node))
                    .forEach(((Element) parent)::appendChild);
        }
    }

    private static int depth(Node node) {
        int depth = 0;
        for (var above = node.parentNode(); above != null; above = above.parentNode()) {
            depth++;
        }
        return depth;
    }
}
