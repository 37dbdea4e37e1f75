package it.rer.portico.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.audit.AuditLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** What holds of a site whatever its editors did at the same moment; read from the tables, past every service. */
public final class Invariants {

    private record Place(long id, Long parent, int position, boolean inTree) {}

    private record Address(long page, String language, String slug, String path) {}

    private final Container container;
    private final Map<Long, Place> pages = new TreeMap<>();
    private final List<Address> addresses = new ArrayList<>();

    private Invariants(Container container) throws SQLException {
        this.container = container;
        read("select id, parent_id, position, trashed_at from page")
                .forEach(row -> pages.put(
                        number(row[0]),
                        new Place(
                                number(row[0]),
                                row[1] == null ? null : number(row[1]),
                                (int) number(row[2]),
                                row[3] == null)));
        read("select page_id, language, slug, path from translation")
                .forEach(row ->
                        addresses.add(new Address(number(row[0]), (String) row[1], (String) row[2], (String) row[3])));
    }

    /** A link of a body to a page; without a group if it is not well written. */
    private static final Pattern LINK = Pattern.compile("href=\"page:([1-9]\\d{0,17}(?=[#\"]))?[^\"]*\"");

    /**
     * No ring in the tree, paths that are the chain of slugs, one page at an address and a place, no gap in the feed, rows of links that say
     * what the bodies say, the log's chain intact.
     */
    public static void assertHold(Container container) {
        try {
            var site = new Invariants(container);
            site.assertNoRing();
            site.assertPathsFollowTheTree();
            site.assertOnePageAtAPlace();
            site.assertNoGapInTheFeed();
            site.assertLinksAreThoseOfTheBodies();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(container.get(AuditLog.class).verify().isIntact()).isTrue();
    }

    /** The rows by which links are found are those of the bodies, each once. */
    public static void assertLinksHold(Container container) {
        try {
            new Invariants(container).assertLinksAreThoseOfTheBodies();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void assertNoRing() {
        pages.keySet().forEach(id -> {
            var seen = new HashSet<Long>();
            for (var above = id; above != null; above = pages.get(above).parent()) {
                assertThat(seen.add(above))
                        .as("page %s stands below itself", id)
                        .isTrue();
            }
        });
    }

    private void assertPathsFollowTheTree() {
        var pathOf = new HashMap<String, String>();
        addresses.forEach(each -> pathOf.put(each.language() + each.page(), each.path()));
        addresses.stream().filter(each -> pages.get(each.page()).inTree()).forEach(each -> {
            var above = "";
            for (var parent = pages.get(each.page()).parent();
                    parent != null && above.isEmpty();
                    parent = pages.get(parent).parent()) {
                assertThat(pages.get(parent).inTree())
                        .as("above page %s", each.page())
                        .isTrue();
                above = pathOf.getOrDefault(each.language() + parent, "");
            }
            assertThat(each.path()).isEqualTo(above.isEmpty() ? each.slug() : above + "/" + each.slug());
        });
        assertThat(addresses.stream().map(each -> each.language() + " " + each.path()))
                .doesNotHaveDuplicates();
    }

    private void assertOnePageAtAPlace() {
        assertThat(pages.values().stream().filter(Place::inTree).map(each -> each.parent() + " " + each.position()))
                .doesNotHaveDuplicates();
    }

    private void assertNoGapInTheFeed() throws SQLException {
        long newest = number(read("select number from change_counter").get(0)[0]);
        assertThat(read("select number from change order by number").stream().map(row -> number(row[0])))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, newest).boxed().toList());
    }

    /** Bodies are read one by one, and compared with the rows by which links are found. */
    private void assertLinksAreThoseOfTheBodies() throws SQLException {
        var rows = new TreeSet<String>();
        read("select revision_id, page_id from revision_link").forEach(row -> rows.add(row[0] + " → " + row[1]));
        var links = new TreeSet<String>();
        for (var row : read("select id, cast(body as varchar(1000000)) from revision")) {
            LINK.matcher((String) row[1])
                    .results()
                    .forEach(link -> links.add(row[0] + " → " + (link.group(1) == null ? "0" : link.group(1))));
        }
        assertThat(rows).isEqualTo(links);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private List<Object[]> read(String sql) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<Object[]>();
            while (result.next()) {
                var row = new Object[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
