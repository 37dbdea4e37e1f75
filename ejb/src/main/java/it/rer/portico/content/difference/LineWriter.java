package it.rer.portico.content.difference;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Writes the words of one line back into elements. Adjacent words with one mark stay in one {@code ins} or {@code del}, even if some of
 * them are strong; a link in which a word is marked stays one link.
 */
final class LineWriter {

    private static final String HIDDEN = "visually-hidden";

    private final Element line;
    private final SpokenMarks spoken;
    private final List<Markup> open = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();

    /** The index of the mark in {@link #open}; beyond its end if no mark is open. */
    private int marked = Integer.MAX_VALUE;

    private Mark mark = Mark.UNCHANGED;
    private boolean beforeBegins = true;
    private boolean afterBegins = true;

    LineWriter(Element line, SpokenMarks spoken) {
        this.line = line;
        this.spoken = spoken;
    }

    /**
     * Appends words that have one mark.
     *
     * @param next the unchanged words that follow them
     */
    void append(List<Word> words, Mark as, List<Word> next) {
        if (words.isEmpty()) {
            return;
        }
        int around = as == Mark.UNCHANGED ? Integer.MAX_VALUE : depth(words, next);
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
        if (as != Mark.UNCHANGED) {
            path.add(around, Markup.plain(as.tag()));
        }
        closeDownTo(shared(open, path));
        while (open.size() < path.size() && as != Mark.UNCHANGED && open.size() <= around) {
            open(path.get(open.size()), open.size() == around ? as : Mark.UNCHANGED);
        }
        if (word.spaced() && isWithinLine(as)) {
            innermost().appendChild(new TextNode(" "));
        }
        while (open.size() < path.size()) {
            open(path.get(open.size()), Mark.UNCHANGED);
        }
        if (word.element() == null) {
            innermost().appendChild(new TextNode(word.text()));
        } else {
            word.element().appendTo(innermost());
        }
        beforeBegins = as == Mark.INSERTED ? beforeBegins : word.isBreak();
        afterBegins = as == Mark.DELETED ? afterBegins : word.isBreak();
    }

    /** Whether the word has text before it on its line, in a version that contains it. */
    private boolean isWithinLine(Mark as) {
        return (as != Mark.INSERTED && !beforeBegins) || (as != Mark.DELETED && !afterBegins);
    }

    private void open(Markup markup, Mark as) {
        var element = markup.appendTo(innermost());
        if (as != Mark.UNCHANGED) {
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

    /** The depth of the mark: outside all elements that contain nothing else, inside those that continue before or after it. */
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
