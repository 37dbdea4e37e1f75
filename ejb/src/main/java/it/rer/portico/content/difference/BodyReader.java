package it.rer.portico.content.difference;

import it.rer.portico.platform.text.Html;
import it.rer.portico.platform.text.HtmlBlocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Splits a body into blocks and lines. Invisible parts are left out, except empty cells, which keep the columns. */
final class BodyReader {

    private static final Set<String> ROWS = Set.of("tr");

    /** The elements allowed in lists and tables. */
    private static final Map<String, Set<String>> ITEMS = Map.of(
            "ul", Set.of("li"),
            "ol", Set.of("li"),
            "dl", Set.of("dt", "dd", "div"),
            "table", Set.of("caption", "thead", "tbody", "tfoot"),
            "thead", ROWS,
            "tbody", ROWS,
            "tfoot", ROWS,
            "tr", Set.of("td", "th"));

    /** The elements that wrap anything else in them, the innermost first. */
    private static final Map<String, List<String>> WRAPPERS = Map.of(
            "ul", List.of("li"),
            "ol", List.of("li"),
            "dl", List.of("dd"),
            "table", List.of("td", "tr", "tbody"),
            "thead", List.of("td", "tr"),
            "tbody", List.of("td", "tr"),
            "tfoot", List.of("td", "tr"),
            "tr", List.of("td"));

    /** The order in which browsers show these parts, wherever they are in the source. */
    private static final Map<String, Integer> ORDER =
            Map.of("caption", 0, "summary", 0, "thead", 1, "tbody", 2, "tfoot", 3);

    private static final int LAST = 4;

    private final boolean preformatted;
    private final List<Part> parts = new ArrayList<>();

    /** The current line: lines without anything visible between them are joined. */
    private final List<Word> words = new ArrayList<>();

    private LineReader line;

    private BodyReader(boolean preformatted) {
        this.preformatted = preformatted;
        this.line = new LineReader(preformatted);
    }

    static Part.Block of(String html) {
        return block(Html.parse(html).body(), false, List.of());
    }

    private static Part.Block block(Element element, boolean inPre, List<Markup> within) {
        var reader = new BodyReader(inPre || element.nameIs("pre"));
        reader.read(element, within);
        reader.endLines();
        return new Part.Block(Markup.of(element), arranged(element.normalName(), reader.parts));
    }

    /** Splits a link around blocks into a link in each, so that it can be marked like any other. */
    private void read(Element parent, List<Markup> within) {
        for (var node : parent.childNodes()) {
            if (!HtmlBlocks.isBlock(node)) {
                line.add(node, within);
            } else if (HtmlBlocks.isBlockElement((Element) node)) {
                endLine();
                add(block((Element) node, preformatted, within));
            } else {
                read((Element) node, Markup.chain(within, (Element) node));
            }
        }
    }

    /** Ends a line; if nothing visible separates it from the line before, a break does. */
    private void endLine() {
        if (line.isEmpty()) {
            return;
        }
        if (!words.isEmpty()) {
            words.add(new Word("", Markup.plain("br"), false, List.of()));
        }
        words.addAll(line.words());
        line = new LineReader(preformatted);
    }

    private void endLines() {
        endLine();
        if (!words.isEmpty()) {
            parts.add(new Part.Line(words));
            words.clear();
        }
    }

    private void add(Part.Block block) {
        if (!block.parts().isEmpty() || block.isCell() || block.isRule()) {
            endLines();
            parts.add(block);
        }
    }

    private static List<Part> arranged(String parent, List<Part> parts) {
        var items = ITEMS.containsKey(parent)
                ? parts.stream().map(part -> asItem(parent, part)).toList()
                : List.copyOf(parts);
        return parent.equals("table") || parent.equals("details")
                ? items.stream()
                        .sorted(Comparator.comparingInt(BodyReader::order))
                        .toList()
                : items;
    }

    private static Part asItem(String parent, Part part) {
        if (part instanceof Part.Block block
                && ITEMS.get(parent).contains(block.markup().name())) {
            return part;
        }
        var item = part;
        for (var wrapper : WRAPPERS.get(parent)) {
            item = new Part.Block(Markup.plain(wrapper), List.of(item));
        }
        return item;
    }

    private static int order(Part part) {
        return part instanceof Part.Block block
                ? ORDER.getOrDefault(block.markup().name(), LAST)
                : LAST;
    }
}
