package it.rer.portico.content.xliff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jsoup.nodes.Element;

/** Reads one target, and checks its elements against those of the skeleton: each must occur once, and no others. */
final class TargetReader {

    private final Cursor cursor;
    private final String unit;
    private final List<Element> elements;
    private final Set<Integer> found = new HashSet<>();
    private final Segments segments = new Segments();

    TargetReader(Cursor cursor, String unit, List<Element> elements) {
        this.cursor = cursor;
        this.unit = unit;
        this.elements = elements;
    }

    Line read() {
        var at = cursor.at();
        List<Content> contents = new ArrayList<>();
        addTo(contents);
        if (Content.hasVisibleText(contents)) {
            for (int number = 1; number <= elements.size(); number++) {
                if (!found.contains(number)) {
                    throw new XliffException(at, "xliff.inline-missing", unit, number);
                }
            }
        }
        return new Line(contents, segments.texts());
    }

    /** Adds the content of the current element. */
    private void addTo(List<Content> contents) {
        for (int event = cursor.next(); event != XMLStreamConstants.END_ELEMENT; event = cursor.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    contents.add(new Content.Text(cursor.characters()));
                case XMLStreamConstants.START_ELEMENT -> addElement(contents);
                default -> {}
            }
        }
    }

    private void addElement(List<Content> contents) {
        if (!cursor.isOurs()) {
            addForeign(contents);
            return;
        }
        var name = cursor.name();
        switch (name) {
            case "mrk" -> addMark(contents);
            case "note" -> cursor.skip();
            case "g", "x" -> {
                List<Content> within = new ArrayList<>();
                contents.add(new Content.Inline(number(name), within));
                addTo(within);
            }
            default -> throw new XliffException(cursor.at(), "xliff.markup", name);
        }
    }

    /** Adds the text of a mark, unless it is deleted. */
    private void addMark(List<Content> contents) {
        if (cursor.isDeletion()) {
            cursor.skip();
            return;
        }
        var segment = segments.begin(cursor.segment());
        int start = contents.size();
        addTo(contents);
        segments.end(segment, () -> Content.text(contents.subList(start, contents.size())));
    }

    /** Reads an element of another namespace. It is refused if it is unclear whether its text belongs to the translation. */
    private void addForeign(List<Content> contents) {
        var at = cursor.at();
        var name = cursor.name();
        switch (Markup.ofElement(name)) {
            case INSERTION -> addTo(contents);
            case DELETION, COMMENT -> cursor.skip();
            case OTHER -> {
                List<Content> within = new ArrayList<>();
                addTo(within);
                if (within.stream().anyMatch(each -> each instanceof Content.Inline)
                        || Content.hasVisibleText(within)) {
                    throw new XliffException(at, "xliff.markup", name);
                }
            }
        }
    }

    private int number(String name) {
        var id = cursor.attribute("id");
        int number = id.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(id) : 0;
        if (number < 1
                || number > elements.size()
                || name.equals("x") != XliffWriter.isVoid(elements.get(number - 1))) {
            throw new XliffException(cursor.at(), "xliff.inline-unknown", unit, id);
        }
        if (!found.add(number)) {
            throw new XliffException(cursor.at(), "xliff.inline-twice", unit, id);
        }
        return number;
    }
}
