package it.rer.portico.durability;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What storms were told is kept.
 *
 * @param ratings comments of ratings of pages
 * @param siteRatings comments of ratings of the site
 * @param publishes titles of published texts, in their order, by the page
 */
record Acknowledged(Set<String> ratings, Set<String> siteRatings, Map<Long, List<String>> publishes) {

    static Acknowledged nothing() {
        return new Acknowledged(new HashSet<>(), new HashSet<>(), new HashMap<>());
    }

    /** Takes note of a line of a storm. */
    void note(String line) {
        if (line.startsWith(Storm.RATED)) {
            ratings.add(line.substring(Storm.RATED.length()));
        } else if (line.startsWith(Storm.RATED_SITE)) {
            siteRatings.add(line.substring(Storm.RATED_SITE.length()));
        } else if (line.startsWith(Storm.PUBLISHED)) {
            var words = line.split(" ", -1);
            publishes
                    .computeIfAbsent(Long.valueOf(words[1]), page -> new ArrayList<>())
                    .add(words[2]);
        }
    }

    int ratingCount() {
        return ratings.size() + siteRatings.size();
    }

    int publishCount() {
        return publishes.values().stream().mapToInt(List::size).sum();
    }

    /** The ratings of them that a database does not hold. */
    Set<String> lostRatings(Connection connection) throws SQLException {
        var lost = new HashSet<>(ratings);
        lost.removeAll(column(connection, "select comment from page_rating"));
        var lostOfSite = new HashSet<>(siteRatings);
        lostOfSite.removeAll(column(connection, "select comment from site_rating"));
        lost.addAll(lostOfSite);
        return lost;
    }

    /**
     * The titles of them that citizens would not read any more: the text is not there; or the page shows one before it; or the feed or
     * the log of what editors did does not have it. What was published and not yet confirmed may be there in addition.
     */
    Set<String> lostPublishes(Connection connection) throws SQLException {
        var lost = new HashSet<String>();
        for (var each : publishes.entrySet()) {
            long page = each.getKey();
            var written = column(
                    connection,
                    "select r.title from revision r join translation t on t.id = r.translation_id where t.page_id = "
                            + page + " order by r.number");
            var shown = column(
                    connection,
                    "select r.title from revision r join translation t on t.published_revision_id = r.id where t.page_id = "
                            + page);
            int changes = column(connection, "select kind from change where kind = 'PUBLISHED' and page_id = " + page)
                    .size();
            int entries = column(
                            connection, "select action from audit where action = 'PUBLISHED' and page_id = " + page)
                    .size();
            int from = written.indexOf(shown.isEmpty() ? "" : shown.get(0));
            var titles = each.getValue();
            for (int i = 0; i < titles.size(); i++) {
                int place = written.indexOf(titles.get(i));
                if (place < 0
                        || place > from
                        || i + 1 >= changes
                        || i >= entries) { // the page's first text is in the feed
                    lost.add(titles.get(i));
                }
            }
        }
        return lost;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
