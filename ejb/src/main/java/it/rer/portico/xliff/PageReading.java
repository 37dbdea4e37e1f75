package it.rer.portico.xliff;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import org.jsoup.nodes.Element;

/** Reads what is said of one page: the element {@code file}. */
final class PageReading {

    private static final Pattern PAGE = Pattern.compile("page:([1-9][0-9]{0,17})");
    private static final Pattern REVISION = Pattern.compile("revision:([1-9][0-9]{0,17})");

    private final Cursor cursor;
    private final Location at;
    private final long page;
    private final long revision;
    private final Language source;
    private final Language target;
    private final Map<String, List<Content>> targets = new HashMap<>();
    private final Map<String, Location> untranslated = new LinkedHashMap<>();
    private Skeleton skeleton;

    /** Stands at the beginning of the element. */
    PageReading(Cursor cursor) {
        this.cursor = cursor;
        this.at = cursor.at();
        this.page = identity(PAGE, "original");
        this.revision = identity(REVISION, "product-version");
        this.source = language("source-language");
        this.target = language("target-language");
        if (source == target) {
            throw new XliffException(cursor.at(), "xliff.language");
        }
    }

    long page() {
        return page;
    }

    /** Elements of the page, places of units among them. */
    int size() {
        return skeleton.size();
    }

    boolean hasTranslation() {
        return !targets.isEmpty();
    }

    XliffTranslation translation() {
        var text = new XliffText(
                Content.plain(targets.get(Unit.TITLE)),
                Content.plain(targets.getOrDefault(Unit.DESCRIPTION, List.of())),
                skeleton.filled(targets));
        return new XliffTranslation(page, revision, source, target, at.getLineNumber(), at.getColumnNumber(), text);
    }

    void checkComplete() {
        untranslated.forEach((unit, at) -> {
            throw new XliffException(at, "xliff.target-missing", unit);
        });
    }

    void read() {
        while (cursor.toChild()) {
            switch (cursor.name()) {
                case "header" -> readHeader();
                case "body" -> readUnits();
                default -> throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
        }
        for (var unit : knownUnits().keySet()) {
            if (!isRead(unit)) {
                throw new XliffException(cursor.at(), "xliff.unit-missing", unit);
            }
        }
    }

    private void readHeader() {
        while (cursor.toChild()) {
            if (!cursor.name().equals("skl")) {
                throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
            while (cursor.toChild()) {
                readSkeleton();
            }
        }
    }

    private void readSkeleton() {
        var at = cursor.at();
        var checksum = cursor.attribute("crc");
        var html = cursor.text();
        if (skeleton != null || !Skeleton.checksum(html).equals(checksum)) {
            throw new XliffException(at, "xliff.skeleton");
        }
        try {
            skeleton = new Skeleton(html);
        } catch (InvalidInputException beyondBounds) {
            throw new XliffException(at, "xliff.skeleton");
        }
    }

    private void readUnits() {
        while (cursor.toChild()) {
            switch (cursor.name()) {
                case "group" -> readUnits();
                case "trans-unit" -> readUnit();
                default -> throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
        }
    }

    private void readUnit() {
        var at = cursor.at();
        var unit = cursor.attribute("id");
        var elements = knownUnits().get(unit);
        if (elements == null) {
            throw new XliffException(at, "xliff.unit-unknown", unit);
        }
        if (isRead(unit)) {
            throw new XliffException(at, "xliff.unit-twice", unit);
        }
        untranslated.put(unit, at);
        while (cursor.toChild()) {
            switch (cursor.name()) {
                case "source" -> cursor.skip();
                case "target" -> readTarget(unit, elements);
                default -> throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
        }
    }

    private void readTarget(String unit, List<Element> elements) {
        if (targets.containsKey(unit)) {
            throw new XliffException(cursor.at(), "xliff.unit-twice", unit);
        }
        var contents = new TargetReading(cursor, unit, elements).read();
        if (Content.saysSomething(contents)) {
            targets.put(unit, contents);
            untranslated.remove(unit);
        }
    }

    private boolean isRead(String unit) {
        return targets.containsKey(unit) || untranslated.containsKey(unit);
    }

    private Map<String, List<Element>> knownUnits() {
        if (skeleton == null) {
            throw new XliffException(cursor.at(), "xliff.skeleton");
        }
        return skeleton.places();
    }

    private long identity(Pattern form, String attribute) {
        var found = form.matcher(cursor.attribute(attribute));
        if (!found.matches()) {
            throw new XliffException(cursor.at(), "xliff.page");
        }
        return Long.parseLong(found.group(1));
    }

    /** Programs add the country: {@code en-GB}. */
    private Language language(String attribute) {
        return Language.find(cursor.attribute(attribute).split("[-_]", 2)[0])
                .orElseThrow(() -> new XliffException(cursor.at(), "xliff.language"));
    }
}
