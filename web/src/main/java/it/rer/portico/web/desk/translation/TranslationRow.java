package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.Depth;
import it.rer.portico.web.platform.address.Links;
import java.util.List;

/** A page, and how far it is in each language. */
public record TranslationRow(TreeEntry placed, Language reader, Links links) {

    public long getId() {
        return placed.entry().pageId();
    }

    public String getTitle() {
        return placed.entry().title(reader);
    }

    /** As far as it is drawn. */
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

    /** Whether the reader may know anything of it: a page of others that was never published shows by nothing that it is there. */
    boolean isKnown() {
        return isWritable() || !placed.entry().states().isEmpty();
    }

    /** Whether one of its languages is in a state. */
    boolean has(String state) {
        return getCells().stream().anyMatch(cell -> cell.is(state));
    }
}
