package it.rer.portico.web.desk.search;

import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.platform.language.Language;
import java.util.List;

/** The pages that were found, of which the first are shown: who finds more types another word. */
public final class FoundPages {

    private static final int MOST = 50;

    private final List<FoundPage> all;

    private FoundPages(List<FoundPage> all) {
        this.all = all;
    }

    /**
     * Finds pages by words of their titles.
     *
     * @param words empty for all pages
     * @param language in which titles are wanted
     */
    public static FoundPages in(List<TreeEntry> tree, String words, Language language) {
        return new FoundPages(PageMatches.in(tree, words, language).stream()
                .map(match -> new FoundPage(match, language))
                .toList());
    }

    public List<FoundPage> getRows() {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    public int getTotal() {
        return all.size();
    }

    /** Whether there are more than are shown. */
    public boolean isCut() {
        return all.size() > MOST;
    }
}
