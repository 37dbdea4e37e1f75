package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The desk with many pages: the number of SQL statements of each screen. */
@Deployed
class LargeTreeIT extends LargeTree {

    /** Every service reads the caller's account and grants, and lists of pages are read in chunks of 500. */
    private static final int STATEMENTS = 40;

    LargeTreeIT(Site site) {
        super(site);
    }

    @Test
    void screensNeedFewStatements() {
        var desk = publisher();
        var softly = new SoftAssertions();
        for (var screen : SCREENS) {
            desk.open(screen); // compiles queries
            int statements = fewest(() -> softly.assertThat(desk.open(screen).select("main h1, h1"))
                    .as(screen)
                    .isNotEmpty());
            site.server().measurements().note("5,000 pages, " + screen, statements + " statements");
            softly.assertThat(statements).as(screen).isLessThan(STATEMENTS);
        }
        softly.assertAll();
    }

    @Test
    void movingABranchNeedsFewStatementsPerPage() {
        var desk = publisher();
        var there = new int[1];
        var back = new int[1];

        move(desk, String.valueOf(PAGE), work -> there[0] = statements(work));
        assertThat(database.query("select path from translation where language = 'it' and page_id = ?", FIRST + 1)
                        .get(0)
                        .get(0))
                .endsWith("/p" + PAGE + "/p" + FIRST + "/p" + (FIRST + 1));
        move(desk, "0", work -> back[0] = statements(work));

        int statements = Math.min(there[0], back[0]);
        site.server().measurements().note("500 of 5,000 pages moved", statements + " statements");
        assertThat(statements).isLessThan(3 * BRANCH);
    }

    /** The lowest of three counts, since timers query the database at the same time. */
    private int fewest(Runnable work) {
        return Stream.generate(() -> statements(work))
                .limit(3)
                .min(Integer::compare)
                .orElseThrow();
    }

    private int statements(Runnable work) {
        return database.statements(work).size();
    }
}
