package it.rer.portico.web.desk.translation;

import it.rer.portico.contents.Contents.Placed;
import it.rer.portico.language.Language;
import it.rer.portico.web.http.Links;
import java.util.List;

/** A page, and how far it is in each language. */
public record TranslationRow(Placed placed, Language reader, Links links) {

    private static final int DEEPEST = 5;

    public long getId() {
        return placed.entry().pageId();
    }

    /** Its number as an address has it. */
    public String getKey() {
        return String.valueOf(getId());
    }

    public String getTitle() {
        return placed.entry().title(reader);
    }

    /** Its title, moved in as far as it stands below the top. */
    public String getIndented() {
        return "\u2003".repeat(placed.depth()) + getTitle();
    }

    /** As far as it is drawn. */
    public int getDepth() {
        return Math.min(placed.depth(), DEEPEST);
    }

    public boolean isWritable() {
        return placed.entry().writable();
    }

    public List<TranslationCell> getCells() {
        return Language.ALL.stream()
                .map(language -> TranslationCell.of(placed.entry(), language, links))
                .toList();
    }

    /** Whether one of its languages is in a state. */
    boolean has(String state) {
        return getCells().stream().anyMatch(cell -> cell.state().equals(state));
    }
}
