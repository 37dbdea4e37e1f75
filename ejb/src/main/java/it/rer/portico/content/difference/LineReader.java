package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Splits the nodes of one line into words. */
final class LineReader {

    private static final String SPACES = " \t\n\f\r";
    private static final Pattern PIECES =
            Pattern.compile("[ \\t\\n\\f\\r]+|[\\p{L}\\p{M}\\p{N}]++(?:[.,:/]\\p{N}++)*+[’']?|\\S");

    private final List<Word> words = new ArrayList<>();
    private final boolean preformatted;
    private boolean spaced;

    LineReader(boolean preformatted) {
        this.preformatted = preformatted;
        this.spaced = !preformatted;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<Word> words() {
        return words;
    }

    void add(Node node, List<Markup> within) {
        if (node instanceof TextNode text) {
            addText(text.getWholeText(), within);
        } else if (node instanceof Element element) {
            addElement(element, within);
        }
    }

    void addText(String text, List<Markup> within) {
        var pieces = PIECES.matcher(text);
        while (pieces.find()) {
            var piece = pieces.group();
            if (!preformatted && SPACES.indexOf(piece.charAt(0)) >= 0) {
                spaced = true;
            } else {
                words.add(new Word(piece, null, spaced, within));
                spaced = false;
            }
        }
    }

    private void addElement(Element element, List<Markup> within) {
        var markup = Markup.of(element);
        if (markup.name().equals("br")) {
            words.add(new Word("", markup, false, within));
            spaced = !preformatted;
        } else if (markup.name().equals("img")) {
            words.add(new Word("", markup, spaced, within));
            spaced = false;
        } else {
            var around = Markup.chain(within, element);
            element.childNodes().forEach(child -> add(child, around));
        }
    }
}
