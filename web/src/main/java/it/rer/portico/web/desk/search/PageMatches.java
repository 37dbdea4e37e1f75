package it.rer.portico.web.desk.search;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds pages of the tree by words of their titles, in either language, with or without accents and capitals. */
public final class PageMatches {

    /** Characters that are searched for at most. */
    private static final int READ = 200;

    private PageMatches() {}

    /**
     * A page that was found.
     *
     * @param way the titles of the pages above, the top of the tree first
     */
    public record Match(Entry entry, List<String> way) {

        public Match {
            way = List.copyOf(way);
        }
    }

    /**
     * The pages that have each of some words in a title, in the order of the tree. Those without a title that the caller may read are left
     * out.
     *
     * @param words empty for all pages
     * @param language of the titles on the way
     */
    public static List<Match> in(List<TreeEntry> tree, String words, Language language) {
        var wanted = List.of(plain(words.length() > READ ? words.substring(0, READ) : words)
                .strip()
                .split("\\s+"));
        var way = new ArrayList<String>();
        var found = new ArrayList<Match>();
        for (var placed : tree) {
            way.subList(placed.depth(), way.size()).clear();
            var entry = placed.entry();
            if (!entry.title(language).isEmpty() && wanted.stream().allMatch(titles(entry)::contains)) {
                found.add(new Match(entry, way));
            }
            way.add(entry.title(language));
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
