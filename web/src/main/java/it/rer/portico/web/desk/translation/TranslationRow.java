package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.Depth;
import it.rer.portico.web.platform.address.Links;
import java.util.List;

/** A row of the list: a page with its state in each language. */
public record TranslationRow(TreeEntry placed, Language reader, Links links) {

    public long getId() {
        return placed.entry().pageId();
    }

    public String getTitle() {
        return placed.entry().title(reader);
    }

    /** Its indentation, as the style sheet knows it. */
    public int getDepth() {
        return Depth.drawn(placed.depth());
    }

    public boolean isWritable() {
        return placed.entry().writable();
    }

    public List<TranslationCell> getCells() {
        return Language.ALL.stream()
                .map(language -> TranslationCell.of(placed.entry(), language, links))
                .toList();
    }

    /** Whether the editor may know that the page exists: an unpublished page outside their sections is hidden. */
    boolean isKnown() {
        return isWritable() || !placed.entry().states().isEmpty();
    }

    /** Whether the page is in a state in any language. */
    boolean has(String state) {
        return getCells().stream().anyMatch(cell -> cell.is(state));
    }
}
