package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.Location;
import org.jsoup.nodes.Element;

/** Reads one unit: what it says in the other language, or why that is no translation. */
final class UnitReading {

    /**
     * Why something is not translated.
     *
     * @param made whether there is a target all the same
     * @param refusal says what is missing, and where
     */
    record Gap(boolean made, Supplier<XliffException> refusal) {}

    private final Cursor cursor;
    private final String unit;
    private final List<Element> elements;
    private final Location at;

    /** Whether it is to be translated at all. */
    private final boolean translatable;

    private final boolean approved;
    private final ProgramState program;
    private Line source = Line.NOTHING;
    private Line segmented = Line.NOTHING;
    private Line target = Line.NOTHING;
    private Location targetAt;
    private boolean untranslated;

    /** Stands at the beginning of the element {@code trans-unit}. */
    UnitReading(Cursor cursor, String unit, List<Element> elements, boolean translatable) {
        this.cursor = cursor;
        this.unit = unit;
        this.elements = elements;
        this.at = cursor.at();
        this.translatable = translatable;
        this.program = new ProgramState(cursor);
        this.approved = cursor.attribute("approved").equals("yes");
    }

    void read() {
        while (cursor.toChild(program::note)) {
            switch (cursor.name()) {
                case "source" -> source = readSource();
                case "seg-source" -> segmented = new SourceReading(cursor).read();
                case "target" -> readTarget();
                default -> throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
        }
    }

    /** Of what is not to be translated the source may be all there is. */
    private Line readSource() {
        return translatable ? new SourceReading(cursor).read() : new TargetReading(cursor, unit, elements).read();
    }

    private void readTarget() {
        if (targetAt != null) {
            throw new XliffException(cursor.at(), "xliff.unit-twice", unit);
        }
        targetAt = cursor.at();
        untranslated = TargetState.isUntranslated(cursor.attribute("state"));
        target = new TargetReading(cursor, unit, elements).read();
    }

    /** What it says in the other language, if nothing is missing. */
    List<Content> contents() {
        return target.saysSomething() || translatable ? target.contents() : source.contents();
    }

    /** Whether it says the same in both languages, though it is to be translated. It may be a name. */
    boolean isCopy() {
        return translatable && Line.isCopy(source.plain(), target.plain());
    }

    Optional<Gap> findGap() {
        if (!Content.saysSomething(contents()) && !(targetAt != null && source.isInvisible())) {
            return Optional.of(new Gap(false, () -> new XliffException(at, "xliff.target-missing", unit)));
        }
        if (!translatable) {
            return Optional.empty();
        }
        var mid = findMissingSegment().orElse("");
        if (!mid.isEmpty()) {
            return Optional.of(new Gap(true, () -> new XliffException(targetAt, "xliff.segment-missing", unit, mid)));
        }
        return !approved && isLeftAsItWas()
                ? Optional.of(new Gap(true, () -> new XliffException(targetAt, "xliff.target-copied", unit)))
                : Optional.empty();
    }

    /** One that the program has begun to translate segment by segment, and not come to the end. */
    private Optional<String> findMissingSegment() {
        return target.segments().isEmpty()
                ? Optional.empty()
                : segmented.segments().entrySet().stream()
                        .filter(segment -> !PlainText.isInvisible(segment.getValue()))
                        .map(segment -> segment.getKey())
                        .filter(mid -> PlainText.isInvisible(target.segments().getOrDefault(mid, "")))
                        .findFirst();
    }

    /** Whether something is said not to be translated, and equals its source: the whole, or a segment. */
    private boolean isLeftAsItWas() {
        boolean whole = untranslated || (segmented.segments().isEmpty() && program.isUntranslated());
        return (whole && isCopy())
                || segmented.segments().entrySet().stream()
                        .filter(segment -> untranslated || program.isUntranslated(segment.getKey()))
                        .anyMatch(segment -> Line.isCopy(
                                segment.getValue(), target.segments().getOrDefault(segment.getKey(), "")));
    }
}
