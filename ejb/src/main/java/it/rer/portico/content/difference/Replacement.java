package it.rer.portico.content.difference;

import it.rer.portico.platform.text.Html;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Shows one whole body as deleted and another as inserted, for texts that differ in too many places. */
final class Replacement {

    private Replacement() {}

    static Difference of(
            String before, String after, List<Part> partsBefore, List<Part> partsAfter, SpokenMarks spoken) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        put(document.body(), Mark.DELETED, before, spoken);
        put(document.body(), Mark.INSERTED, after, spoken);
        return new Difference(document.body().html(), words(partsAfter), words(partsBefore), 2);
    }

    /** The result for two equal bodies. */
    static Difference none(String html) {
        return new Difference(content(html).html(), 0, 0, 0);
    }

    private static void put(Element body, Mark mark, String html, SpokenMarks spoken) {
        var marked = body.appendElement(mark.tag());
        LineWriter.say(marked, mark.start(spoken), mark.start(spoken) + " ");
        marked.appendChildren(content(html).childNodes());
        LineWriter.say(marked, mark.end(spoken), " " + mark.end(spoken));
    }

    private static Element content(String html) {
        var content = Html.parse(html).body();
        content.select("[id]").removeAttr("id");
        content.select("details").attr("open", "");
        return content;
    }

    private static int words(List<Part> parts) {
        int words = 0;
        for (var part : parts) {
            if (part instanceof Part.Line line) {
                words += (int) line.words().stream().filter(Word::isCounted).count();
            } else if (part instanceof Part.Block block) {
                words += words(block.parts());
            }
        }
        return words;
    }
}
