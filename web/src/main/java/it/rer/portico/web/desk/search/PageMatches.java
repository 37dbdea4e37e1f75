package it.rer.portico.web.desk.search;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds pages of the tree by the words of their titles in either language, ignoring accents and case. */
public final class PageMatches {

    /** Characters of the query beyond these are ignored. */
    private static final int MAX_QUERY_LENGTH = 200;

    private PageMatches() {}

    /**
     * A matching page.
     *
     * @param ancestors titles of the pages above, the top of the tree first
     */
    public record Match(Entry entry, List<String> ancestors) {

        public Match {
            ancestors = List.copyOf(ancestors);
        }
    }

    /**
     * The pages whose titles contain every word, in the order of the tree. Pages without a title that the caller may read are left out.
     *
     * @param words empty for all pages
     * @param language of the titles of the ancestors
     */
    public static List<Match> in(List<TreeEntry> tree, String words, Language language) {
        var wanted = List.of(plain(words.length() > MAX_QUERY_LENGTH ? words.substring(0, MAX_QUERY_LENGTH) : words)
                .strip()
                .split("\\s+"));
        var ancestors = new ArrayList<String>();
        var found = new ArrayList<Match>();
        for (var placed : tree) {
            ancestors.subList(placed.depth(), ancestors.size()).clear();
            var entry = placed.entry();
            if (!entry.title(language).isEmpty() && wanted.stream().allMatch(titles(entry)::contains)) {
                found.add(new Match(entry, ancestors));
            }
            ancestors.add(entry.title(language));
        }
        return found;
    }

    private static String titles(Entry entry) {
        return plain(entry.title(Language.ITALIAN) + " " + entry.title(Language.ENGLISH));
    }

    private static String plain(String text) {
        return NormalForm.withoutMarks(text).toLowerCase(Locale.ROOT);
    }
}
