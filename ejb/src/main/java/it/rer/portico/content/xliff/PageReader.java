package it.rer.portico.content.xliff;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import org.jsoup.nodes.Element;

/** Reads the translation of one page: the element {@code file}. */
final class PageReader {

    private static final Pattern PAGE = Pattern.compile("page:([1-9][0-9]{0,17})");
    private static final Pattern REVISION = Pattern.compile("revision:([1-9][0-9]{0,17})");

    private final Cursor cursor;
    private final Location at;
    private final long page;
    private final long revision;
    private final Language source;
    private final Language target;
    private final Map<String, List<Content>> targets = new HashMap<>();
    private final Map<String, UnitReader.Gap> gaps = new LinkedHashMap<>();
    private Skeleton skeleton;
    private int copies;

    /** Starts at the element's start tag. */
    PageReader(Cursor cursor) {
        this.cursor = cursor;
        this.at = cursor.at();
        this.page = idIn(PAGE, "original");
        this.revision = idIn(REVISION, "product-version");
        this.source = language("source-language");
        this.target = language("target-language");
        if (source == target) {
            throw new XliffException(cursor.at(), "xliff.language");
        }
    }

    long page() {
        return page;
    }

    /** The number of elements of the page, including placeholders of units. */
    int size() {
        return skeleton.size();
    }

    /** Whether anything is translated, even if there are gaps. */
    boolean hasTranslation() {
        return !targets.isEmpty() || gaps.values().stream().anyMatch(UnitReader.Gap::hasTarget);
    }

    XliffTranslation translation() {
        var content = new PageContent(
                Content.plain(targets.get(Unit.TITLE)),
                Content.plain(targets.getOrDefault(Unit.DESCRIPTION, List.of())),
                skeleton.filled(targets));
        return new XliffTranslation(
                page, revision, source, target, at.getLineNumber(), at.getColumnNumber(), content, copies);
    }

    void checkComplete() {
        gaps.values().stream().findFirst().ifPresent(gap -> {
            throw gap.refusal().get();
        });
    }

    void read() {
        while (cursor.toChild()) {
            switch (cursor.name()) {
                case "header" -> readHeader();
                case "body" -> readUnits(true);
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
        var text = cursor.text();
        var html = Skeleton.checksum(text).equals(checksum) ? text : text.strip(); // tools may reformat the file
        if (skeleton != null || !Skeleton.checksum(html).equals(checksum)) {
            throw new XliffException(at, "xliff.skeleton");
        }
        try {
            skeleton = new Skeleton(html);
        } catch (InvalidInputException beyondLimits) {
            throw new XliffException(at, "xliff.skeleton");
        }
    }

    /** @param translatable whether units are to be translated unless they say otherwise */
    private void readUnits(boolean translatable) {
        while (cursor.toChild()) {
            boolean here = isTranslatable(translatable);
            switch (cursor.name()) {
                case "group" -> readUnits(here);
                case "trans-unit" -> readUnit(here);
                default -> throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
        }
    }

    private boolean isTranslatable(boolean otherwise) {
        return switch (cursor.attribute("translate")) {
            case "yes" -> true;
            case "no" -> false;
            default -> otherwise;
        };
    }

    private void readUnit(boolean translatable) {
        var unit = cursor.attribute("id");
        var elements = knownUnits().get(unit);
        if (elements == null) {
            throw new XliffException(cursor.at(), "xliff.unit-unknown", unit);
        }
        if (isRead(unit)) {
            throw new XliffException(cursor.at(), "xliff.unit-twice", unit);
        }
        var reader = new UnitReader(cursor, unit, elements, translatable);
        reader.read();
        reader.findGap().ifPresentOrElse(gap -> gaps.put(unit, gap), () -> targets.put(unit, reader.contents()));
        copies += reader.isCopy() ? 1 : 0;
    }

    private boolean isRead(String unit) {
        return targets.containsKey(unit) || gaps.containsKey(unit);
    }

    private Map<String, List<Element>> knownUnits() {
        if (skeleton == null) {
            throw new XliffException(cursor.at(), "xliff.skeleton");
        }
        return skeleton.placeholders();
    }

    private long idIn(Pattern form, String attribute) {
        var found = form.matcher(cursor.attribute(attribute));
        if (!found.matches()) {
            throw new XliffException(cursor.at(), "xliff.page");
        }
        return Long.parseLong(found.group(1));
    }

    /** The language of an attribute. Tools add the country, and use capitals: {@code en-GB}, {@code EN}. */
    private Language language(String attribute) {
        return Language.find(cursor.attribute(attribute).split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new XliffException(cursor.at(), "xliff.language"));
    }
}
