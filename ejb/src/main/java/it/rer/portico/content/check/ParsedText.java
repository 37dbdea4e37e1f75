package it.rer.portico.content.check;

import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A parsed text, on which all checks work: the tree of its HTML, its blocks, and the index of each element. Everything is computed once.
 */
final class ParsedText {

    /** Element names that need no escaping in a selector. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9]*");

    private final CheckedText text;
    private final LinkTargets targets;
    private final Element body;
    private final IdentityHashMap<Element, Integer> indexes = new IdentityHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Optional<ReadabilityIndex> readability;

    ParsedText(CheckedText text, LinkTargets targets) {
        this.text = text;
        this.targets = targets;
        body = Html.parse(text.content().body()).body();
        body.select("template, noscript").empty(); // a browser's queries do not look into them
        count();
        var code = text.language().code();
        blocks.add(
                Block.line(Part.TITLE, Block.Kind.HEADING, code, text.content().title()));
        blocks.add(Block.line(
                Part.DESCRIPTION, Block.Kind.PROSE, code, text.content().description()));
        blocks.addAll(BlockReader.read(body, text.language()));
        readability = ProseCount.of(prose().filter(block -> block.part() == Part.BODY), text.language())
                .readability();
    }

    private void count() {
        var next = new HashMap<String, Integer>();
        for (var element : body.getAllElements()) {
            if (!element.equals(body)) {
                indexes.put(element, next.merge(element.normalName(), 1, Integer::sum) - 1);
            }
        }
    }

    Language language() {
        return text.language();
    }

    String title() {
        return text.content().title();
    }

    String description() {
        return text.content().description();
    }

    LinkTargets targets() {
        return targets;
    }

    /** The body as the editor wrote it. */
    String html() {
        return text.content().body();
    }

    /** The parsed body. */
    Element body() {
        return body;
    }

    /** The readability of the body; empty if it is too short to be measured. */
    Optional<ReadabilityIndex> readability() {
        return readability;
    }

    /** The elements of the body that match a selector, in order. */
    Stream<Element> all(String selector) {
        return body.select(selector).stream();
    }

    /** All blocks, beginning with title and description. */
    Stream<Block> blocks() {
        return blocks.stream();
    }

    /** The blocks of the body, without preformatted text. */
    Stream<Block> bodyBlocks() {
        return blocks().filter(block -> block.part() == Part.BODY && block.kind() != Block.Kind.VERBATIM);
    }

    /** The blocks of prose, which have sentences. */
    Stream<Block> prose() {
        return blocks().filter(block -> block.kind() == Block.Kind.PROSE);
    }

    /** The location of an element, or of the nearest enclosing one that a selector can name. */
    Location locationOf(Element element, String excerpt) {
        var named = element;
        while (!named.equals(body) && !PLAIN_NAME.matcher(named.normalName()).matches()) {
            named = named.parent();
        }
        return named.equals(body)
                ? Location.whole(Part.BODY, excerpt)
                : new Location(Part.BODY, named.normalName(), indexes.get(named), excerpt);
    }

    /** The location of a block. */
    Location locationOf(Block block, String excerpt) {
        return block.element() == null ? Location.whole(block.part(), excerpt) : locationOf(block.element(), excerpt);
    }
}
