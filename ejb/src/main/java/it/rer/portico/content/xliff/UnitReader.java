package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.Location;
import org.jsoup.nodes.Element;

/** Reads one unit: its translation, or why there is none. */
final class UnitReader {

    /**
     * Why a unit is not translated.
     *
     * @param hasTarget whether there is a target all the same
     * @param refusal says what is missing, and where
     */
    record Gap(boolean hasTarget, Supplier<XliffException> refusal) {}

    private final Cursor cursor;
    private final String unit;
    private final List<Element> elements;
    private final Location at;

    /** Whether the unit is to be translated at all. */
    private final boolean translatable;

    private final boolean approved;
    private final ProgramState program;
    private Line source = Line.EMPTY;
    private Line segmented = Line.EMPTY;
    private Line target = Line.EMPTY;
    private Location targetAt;
    private boolean untranslated;

    /** Starts at the start tag of the element {@code trans-unit}. */
    UnitReader(Cursor cursor, String unit, List<Element> elements, boolean translatable) {
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
                case "seg-source" -> segmented = new SourceReader(cursor).read();
                case "target" -> readTarget();
                default -> throw new XliffException(cursor.at(), "xliff.markup", cursor.name());
            }
        }
    }

    /** Reads the source, which may be all there is of a unit that is not to be translated. */
    private Line readSource() {
        return translatable ? new SourceReader(cursor).read() : new TargetReader(cursor, unit, elements).read();
    }

    private void readTarget() {
        if (targetAt != null) {
            throw new XliffException(cursor.at(), "xliff.unit-twice", unit);
        }
        targetAt = cursor.at();
        untranslated = TargetState.isUntranslated(cursor.attribute("state"));
        target = new TargetReader(cursor, unit, elements).read();
    }

    /** The translation, if nothing is missing. */
    List<Content> contents() {
        return target.hasVisibleText() || translatable ? target.contents() : source.contents();
    }

    /** Whether a unit that is to be translated has the same text in both languages. It may be a name. */
    boolean isCopy() {
        return translatable && Line.isCopy(source.plain(), target.plain());
    }

    Optional<Gap> findGap() {
        if (!Content.hasVisibleText(contents()) && !(targetAt != null && source.isInvisible())) {
            return Optional.of(new Gap(false, () -> new XliffException(at, "xliff.target-missing", unit)));
        }
        if (!translatable) {
            return Optional.empty();
        }
        var mid = findMissingSegment().orElse("");
        if (!mid.isEmpty()) {
            return Optional.of(new Gap(true, () -> new XliffException(targetAt, "xliff.segment-missing", unit, mid)));
        }
        return !approved && isUntouched()
                ? Optional.of(new Gap(true, () -> new XliffException(targetAt, "xliff.target-copied", unit)))
                : Optional.empty();
    }

    /** A segment without a translation, in a unit that was translated only in part. */
    private Optional<String> findMissingSegment() {
        return target.segments().isEmpty()
                ? Optional.empty()
                : segmented.segments().entrySet().stream()
                        .filter(segment -> !PlainText.isInvisible(segment.getValue()))
                        .map(segment -> segment.getKey())
                        .filter(mid -> PlainText.isInvisible(target.segments().getOrDefault(mid, "")))
                        .findFirst();
    }

    /** Whether the unit, or one of its segments, is marked as not translated and equals its source. */
    private boolean isUntouched() {
        boolean whole = untranslated || (segmented.segments().isEmpty() && program.isUntranslated());
        return (whole && isCopy())
                || segmented.segments().entrySet().stream()
                        .filter(segment -> untranslated || program.isUntranslated(segment.getKey()))
                        .anyMatch(segment -> Line.isCopy(
                                segment.getValue(), target.segments().getOrDefault(segment.getKey(), "")));
    }
}
