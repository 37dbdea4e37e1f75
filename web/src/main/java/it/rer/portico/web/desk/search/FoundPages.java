package it.rer.portico.web.desk.search;

import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.platform.language.Language;
import java.util.List;

/** The results of a search for pages. Only the first are shown; an editor who needs others refines the search. */
public final class FoundPages {

    private static final int MAX_ROWS = 50;

    private final List<FoundPage> all;

    private FoundPages(List<FoundPage> all) {
        this.all = all;
    }

    /**
     * Finds pages by the words of their titles.
     *
     * @param words empty for all pages
     * @param language preferred language of the titles
     */
    public static FoundPages in(List<TreeEntry> tree, String words, Language language) {
        return new FoundPages(PageMatches.in(tree, words, language).stream()
                .map(match -> new FoundPage(match, language))
                .toList());
    }

    public List<FoundPage> getRows() {
        return all.subList(0, Math.min(MAX_ROWS, all.size()));
    }

    public int getTotal() {
        return all.size();
    }

    /** Whether there are more results than are shown. */
    public boolean isCut() {
        return all.size() > MAX_ROWS;
    }
}
