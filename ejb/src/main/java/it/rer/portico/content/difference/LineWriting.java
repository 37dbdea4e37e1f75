package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Puts words back into elements. What was marked stays in one piece, even where it is partly strong; a link of which a word was
 * marked stays one link.
 */
final class LineWriting {

    private static final String HIDDEN = "visually-hidden";

    private final Element line;
    private final SpokenMarks spoken;
    private final List<Markup> open = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();

    /** Where in {@link #open} the mark stands; beyond its end if none does. */
    private int marked = Integer.MAX_VALUE;

    private Mark mark = Mark.KEPT;
    private boolean beforeBegins = true;
    private boolean afterBegins = true;

    LineWriting(Element line, SpokenMarks spoken) {
        this.line = line;
        this.spoken = spoken;
    }

    /**
     * Words that have one mark; the next ones begin a new part.
     *
     * @param next the words that stayed after them
     */
    void append(List<Word> words, Mark as, List<Word> next) {
        if (words.isEmpty()) {
            return;
        }
        int around = as == Mark.KEPT ? Integer.MAX_VALUE : depth(words, next);
        for (var word : words) {
            append(word, as, around);
        }
        closeDownTo(marked);
    }

    void end() {
        closeDownTo(0);
    }

    private void append(Word word, Mark as, int around) {
        var path = new ArrayList<>(word.within());
        if (as != Mark.KEPT) {
            path.add(around, Markup.plain(as.tag()));
        }
        closeDownTo(shared(open, path));
        while (open.size() < path.size() && as != Mark.KEPT && open.size() <= around) {
            open(path.get(open.size()), open.size() == around ? as : Mark.KEPT);
        }
        if (word.spaced() && isWithinLine(as)) {
            innermost().appendChild(new TextNode(" "));
        }
        while (open.size() < path.size()) {
            open(path.get(open.size()), Mark.KEPT);
        }
        if (word.element() == null) {
            innermost().appendChild(new TextNode(word.text()));
        } else {
            word.element().appendTo(innermost());
        }
        beforeBegins = as == Mark.INSERTED ? beforeBegins : word.isBreak();
        afterBegins = as == Mark.DELETED ? afterBegins : word.isBreak();
    }

    /** Whether anything stands before it in a text that has it. */
    private boolean isWithinLine(Mark as) {
        return (as != Mark.INSERTED && !beforeBegins) || (as != Mark.DELETED && !afterBegins);
    }

    private void open(Markup markup, Mark as) {
        var element = markup.appendTo(innermost());
        if (as != Mark.KEPT) {
            marked = open.size();
            mark = as;
            say(element, mark.start(spoken), mark.start(spoken) + " ");
        }
        open.add(markup);
        elements.add(element);
    }

    private void closeDownTo(int depth) {
        while (open.size() > depth) {
            int last = open.size() - 1;
            if (last == marked) {
                say(elements.get(last), mark.end(spoken), " " + mark.end(spoken));
                marked = Integer.MAX_VALUE;
            }
            open.remove(last);
            elements.remove(last);
        }
    }

    static void say(Element element, String words, String apart) {
        if (!words.isBlank()) {
            element.appendElement("span").addClass(HIDDEN).text(apart);
        }
    }

    private Element innermost() {
        return elements.isEmpty() ? line : elements.get(elements.size() - 1);
    }

    /** Outside of all elements that hold nothing else, inside those that go on before or after. */
    private int depth(List<Word> words, List<Word> next) {
        var path = words.get(0).within();
        int depth = path.size();
        for (var word : words) {
            depth = Math.min(depth, shared(path, word.within()));
        }
        int goingOn = Math.max(
                shared(path, open),
                next.isEmpty() ? 0 : shared(path, next.get(0).within()));
        return Math.min(depth, goingOn);
    }

    private static int shared(List<Markup> one, List<Markup> other) {
        int shared = 0;
        while (shared < one.size() && shared < other.size() && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }
}
