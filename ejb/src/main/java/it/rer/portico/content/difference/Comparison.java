package it.rer.portico.content.difference;

import it.rer.portico.platform.text.Html;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Merges two texts into one body with insertions and deletions marked, and counts the changes. */
final class Comparison {

    /** Lines that have less in common than this are shown one after the other instead of word by word. */
    private static final double LIKENESS_MIN = 0.2;

    private static final int PASSES = 8;

    /** Most marks within lines; after that, a changed line is marked as a whole. */
    static final int FINE_MARKS = 5_000;

    /** Most marks of a comparison that anybody can read. */
    static final int MARKS = 20_000;

    private final SpokenMarks spoken;
    private final Steps steps = new Steps();
    private final Element body;
    private int insertedWords;
    private int deletedWords;
    private int changes;

    Comparison(SpokenMarks spoken) {
        this.spoken = spoken;
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        this.body = document.body();
    }

    /**
     * Compares two texts.
     *
     * @throws Steps.Spent if it takes more marks than {@link #MARKS}
     */
    Difference of(List<Part> before, List<Part> after) {
        mergeAll(body, before, after);
        for (var figure : body.select("figure")) {
            figure.select("> figcaption").stream().skip(1).forEach(second -> second.tagName("div"));
        }
        return new Difference(stable(body.html()), insertedWords, deletedWords, changes);
    }

    /**
     * Parses the result until it is stable: a merge of two oddly nested texts may be nested in a way that no parser would produce, and
     * browsers would change it.
     */
    private static String stable(String html) {
        var before = html;
        for (int pass = 0; pass < PASSES; pass++) {
            var after = Html.parseOwn(before).body().html();
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    /** How many comparisons it took. */
    long steps() {
        return steps.taken();
    }

    private void mergeAll(Element parent, List<Part> before, List<Part> after) {
        int[] partners = Pairing.of(before, after, steps);
        int i = 0;
        int j = 0;
        for (int next = 0; next < partners.length; next++) {
            if (partners[next] != Alignment.NONE) {
                markAll(parent, before.subList(i, next), Mark.DELETED);
                markAll(parent, after.subList(j, partners[next]), Mark.INSERTED);
                merge(parent, before.get(next), after.get(partners[next]));
                i = next + 1;
                j = partners[next] + 1;
            }
        }
        markAll(parent, before.subList(i, before.size()), Mark.DELETED);
        markAll(parent, after.subList(j, after.size()), Mark.INSERTED);
    }

    private void merge(Element parent, Part before, Part after) {
        if (before.equals(after)) {
            markAll(parent, List.of(after), Mark.UNCHANGED);
        } else if (before instanceof Part.Line line && after instanceof Part.Line lineAfter) {
            mergeLines(parent, line, lineAfter);
        } else if (before instanceof Part.Block block && after instanceof Part.Block blockAfter) {
            var element = appended(parent, blockAfter);
            if (block.markup().isLike(blockAfter.markup())) {
                mergeAll(element, block.parts(), blockAfter.parts());
            } else {
                markAll(element, block.parts(), Mark.DELETED);
                markAll(element, blockAfter.parts(), Mark.INSERTED);
            }
        }
    }

    private void mergeLines(Element parent, Part.Line before, Part.Line after) {
        var writer = new LineWriter(parent, spoken);
        if (changes > FINE_MARKS || Pairing.likeness(before, after) < LIKENESS_MIN) {
            append(writer, before.words(), Mark.DELETED, List.of());
            append(writer, after.words(), Mark.INSERTED, List.of());
        } else {
            for (var change : LineChange.of(before.words(), after.words(), steps)) {
                append(writer, change.deleted(), Mark.DELETED, change.unchanged());
                append(writer, change.inserted(), Mark.INSERTED, change.unchanged());
                append(writer, change.unchanged(), Mark.UNCHANGED, List.of());
            }
        }
        writer.end();
    }

    private void markAll(Element parent, List<Part> parts, Mark mark) {
        for (var part : parts) {
            if (part instanceof Part.Line line) {
                var writer = new LineWriter(parent, spoken);
                append(writer, line.words(), mark, List.of());
                writer.end();
            } else if (part instanceof Part.Block block && block.isRule()) {
                var writer = new LineWriter(parent, spoken);
                append(writer, List.of(new Word("", block.markup(), false, List.of())), mark, List.of());
                writer.end();
            } else if (part instanceof Part.Block block) {
                markAll(appended(parent, block), block.parts(), mark);
            }
        }
    }

    private void append(LineWriter writer, List<Word> words, Mark mark, List<Word> next) {
        int counted = (int) words.stream().filter(Word::isCounted).count();
        switch (mark) {
            case INSERTED -> insertedWords += counted;
            case DELETED -> deletedWords += counted;
            case UNCHANGED -> {}
        }
        if (mark != Mark.UNCHANGED && !words.isEmpty()) {
            changes++;
            if (changes > MARKS) {
                throw new Steps.Spent();
            }
        }
        writer.append(words, mark, next);
    }

    /** Appends a block; details are shown open, so that changes inside are visible. */
    private static Element appended(Element parent, Part.Block block) {
        var element = block.markup().appendTo(parent);
        return element.nameIs("details") ? element.attr("open", "") : element;
    }
}
