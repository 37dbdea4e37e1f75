package it.rer.portico.content.check;

import it.rer.portico.platform.language.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Splits a body into blocks of text, in one walk through its tree. */
final class BlockReader implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            ("body p div section article aside header footer main nav address center form fieldset blockquote figure figcaption"
                            + " ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr pre details summary"
                            + " table caption thead tbody tfoot tr th td")
                    .split(" ", -1));
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LABELS = Set.of("dt", "figcaption", "summary");
    private static final Set<String> CODE = Set.of("pre", "code", "kbd", "samp", "var");

    /** The properties of text at the current position in the tree. */
    private record Context(Element block, Block.Kind kind, String language, boolean aside) {

        Context inside(Element element) {
            return new Context(
                    isBlock(element) ? element : block,
                    kindOf(element),
                    element.hasAttr("lang") ? mainPart(element.attr("lang")) : language,
                    aside || CODE.contains(element.normalName()) || isSpelledOut(element));
        }

        private Block.Kind kindOf(Element element) {
            if (kind != Block.Kind.PROSE) {
                return kind;
            }
            var name = element.normalName();
            if (HEADINGS.contains(name)) {
                return Block.Kind.HEADING;
            }
            if (LABELS.contains(name)) {
                return Block.Kind.LABEL;
            }
            return switch (name) {
                case "table" -> Block.Kind.TABLE;
                case "pre" -> Block.Kind.VERBATIM;
                default -> Block.Kind.PROSE;
            };
        }
    }

    private final Deque<Context> contexts = new ArrayDeque<>();
    private final List<Block> blocks = new ArrayList<>();
    private List<Run> runs = new ArrayList<>();
    private boolean afterSpace = true;

    private BlockReader(Element body, Language language) {
        contexts.push(new Context(body, Block.Kind.PROSE, language.code(), false));
    }

    /** The blocks of a body that have text, in order. */
    static List<Block> read(Element body, Language language) {
        var reader = new BlockReader(body, language);
        body.traverse(reader);
        return reader.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(withSingleSpaces(text.getWholeText()));
        } else if (node instanceof Element element) {
            if (isBlock(element)) {
                close();
            }
            contexts.push(contexts.element().inside(element));
            if (element.nameIs("br")) {
                add("\n");
                afterSpace = true;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isBlock(element)) {
                close();
            }
            contexts.pop();
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            var context = contexts.element();
            runs.add(new Run(text, context.language(), context.aside()));
        }
    }

    private void close() {
        if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
            var context = contexts.element();
            blocks.add(new Block(Part.BODY, context.block(), context.kind(), context.language(), List.copyOf(runs)));
        }
        runs = new ArrayList<>();
        afterSpace = true;
    }

    private String withSingleSpaces(String text) {
        var single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                single.append(c);
            } else if (!afterSpace) {
                single.append(' ');
            }
            afterSpace = space;
        }
        return single.toString();
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private static boolean isSpelledOut(Element element) {
        return element.nameIs("abbr") && !Content.isBlank(element.attr("title"));
    }

    private static String mainPart(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
