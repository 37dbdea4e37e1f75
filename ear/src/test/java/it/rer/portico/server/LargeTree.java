package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.PostgreSql;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk over 5,000 pages in two languages: how long each screen takes, and what it asks the database. */
@Deployed
class LargeTreeIT {

    /** Far above what the sequences give out. */
    private static final long FIRST = 1_000_000;

    private static final int PAGES = 5_000;
    private static final int BRANCH = 500;
    /** An inner page of a branch that citizens read. */
    private static final long PAGE = FIRST + BRANCH + 3;

    private static final Duration A_SCREEN = Duration.ofSeconds(1);
    private static final Duration A_MOVE = Duration.ofSeconds(3);
    /** Every service asks for the caller's account and grants, and lists of pages are read in parts of 500. */
    private static final int STATEMENTS = 40;

    /** Pages at the end of the last branch, each thrown away for itself. */
    private static final int TRASHED = 200;

    private static final int TRIES = 3;

    /** Some 3,000 characters with three links to other pages; on every fiftieth page the last leads to a draft. */
    private static final String BODY =
            "'<h2>Che cosa fa</h2>' || repeat('<p>La Regione lavora con i territori di altri paesi, e <a href=\"page:'"
                    + " || (%1$d + %2$d + page_id %% 4000) || '\">qui si legge come</a>. %3$s</p>', 2)"
                            .formatted(FIRST, BRANCH, "Ogni progetto ha i suoi tempi e le sue regole. ".repeat(28))
                    + " || '<p><a href=\"page:' || (%d + case page_id %% 50 when 7 then 9 else %d end) || '\">Ancora</a></p>'"
                            .formatted(FIRST, BRANCH + 9);

    private static final List<String> SCREENS = List.of(
            "/redazione",
            "/redazione/pagine",
            "/redazione/pagine?at=" + PAGE,
            "/redazione/pagine?q=titolo",
            "/redazione/pagina?id=" + PAGE,
            "/redazione/pubblica?id=" + PAGE,
            "/redazione/anteprima?id=" + PAGE,
            "/redazione/cronologia?id=" + PAGE,
            "/redazione/sposta?id=" + (FIRST + BRANCH),
            "/redazione/elimina?id=" + (FIRST + BRANCH),
            "/redazione/nuova",
            "/redazione/traduzioni",
            "/redazione/xliff",
            "/redazione/scegli-pagina",
            "/redazione/collegamenti",
            "/redazione/reindirizzamenti",
            "/redazione/cestino",
            "/redazione/file");

    private final Site site;
    private final PostgreSql database;

    LargeTreeIT(Site site) {
        this.site = site;
        database = site.database();
    }

    /** Branches of one size side by side, ten pages below each page; the first one is of drafts. */
    @BeforeEach
    void fill() {
        database.execute(
                "insert into page (id, parent_id, position, kind, in_navigation, created_at, created_by)"
                        + " select f + n, case when n % b = 0 then null else f + n - n % b + (n % b - 1) / 10 end, n,"
                        + " 'DOCUMENT', true, now(), 'anna'"
                        + " from (select %d::bigint f, %d b) s, generate_series(0, %d) n"
                                .formatted(FIRST, BRANCH, PAGES - 1),
                "insert into translation (id, page_id, language, slug, path, state, version)"
                        + " with recursive placed as (select id, 'p' || id as path from page where id >= %1$d and parent_id is null"
                                .formatted(FIRST)
                        + " union all select p.id, a.path || '/p' || p.id from page p join placed a on p.parent_id = a.id"
                        + " where p.id >= %d)".formatted(FIRST)
                        + " select 2 * id + k, id, (array['it', 'en'])[k + 1], 'p' || id, path, 'DRAFT', 0"
                        + " from placed, generate_series(0, 1) k",
                "insert into revision (id, translation_id, number, title, description, body, created_at, created_by)"
                        + " select id, id, 1, 'Titolo ' || page_id, 'In breve.', %s, now(), 'anna'".formatted(BODY)
                        + " from translation where page_id >= " + FIRST,
                "update translation set draft_revision_id = id where page_id >= " + FIRST,
                "update translation set state = 'PUBLISHED', published_revision_id = id, draft_revision_id = null,"
                        + " published_at = now() where page_id >= " + (FIRST + BRANCH),
                "update page set trashed_at = now() - (id || ' seconds')::interval where id >= %d"
                        .formatted(FIRST + PAGES - TRASHED),
                "insert into redirect (id, language, path, page_id)"
                        + " select id, 'it', 'vecchio/' || id, id from page where id >= %d".formatted(FIRST + BRANCH),
                "analyze"); // as the database does by itself within a minute
    }

    @AfterEach
    void empty() {
        var here = " where page_id >= " + FIRST;
        database.execute(
                "set session_replication_role = replica", // foreign keys are not looked up row by row
                "delete from working_copy" + here,
                "delete from change" + here,
                "delete from redirect" + here,
                "delete from revision where translation_id in (select id from translation" + here + ")",
                "delete from translation" + here,
                "delete from page where id >= " + FIRST);
    }

    @Test
    void noScreenMakesItsEditorWait() {
        var desk = DeskVisit.of(site, new TestEditors(database).with("PUBLISHER"));
        var softly = new SoftAssertions();
        var seen = new LinkedHashMap<String, Measure>();
        for (var screen : SCREENS) {
            desk.open(screen); // views are compiled, queries are translated
            seen.put(screen, best(() -> softly.assertThat(desk.open(screen).select("main h1, h1"))
                    .as(screen)
                    .isNotEmpty()));
        }
        seen.forEach((screen, measure) -> {
            site.server().measurements().note("5,000 pages, " + screen, measure.toString());
            softly.assertThat(measure.time()).as(screen).isLessThan(A_SCREEN);
            softly.assertThat(measure.statements()).as(screen).isLessThan(STATEMENTS);
        });
        softly.assertAll();
    }

    @Test
    void aBranchIsMovedWithoutWaiting() {
        var desk = DeskVisit.of(site, new TestEditors(database).with("PUBLISHER"));
        var there = move(desk, String.valueOf(PAGE));
        assertThat(database.query("select path from translation where language = 'it' and page_id = ?", FIRST + 1)
                        .get(0)
                        .get(0))
                .endsWith("/p" + PAGE + "/p" + FIRST + "/p" + (FIRST + 1));
        var move = better(there, move(desk, "0"));
        site.server().measurements().note("500 of 5,000 pages moved", move.toString());
        assertThat(move.time()).isLessThan(A_MOVE);
        assertThat(move.statements()).isLessThan(3 * BRANCH);
    }

    private Measure move(DeskVisit desk, String parent) {
        desk.open("/redazione/sposta?id=" + FIRST);
        var measure = measured(() -> desk.send("#move", Map.of("move-parent", parent), "move-move"));
        assertThat(desk.document().select("[data-done]")).isNotEmpty();
        return measure;
    }

    private record Measure(Duration time, int statements) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d ms, %d statements", time.toMillis(), statements);
        }
    }

    private Measure best(Runnable work) {
        return Stream.generate(() -> measured(work))
                .limit(TRIES)
                .reduce(LargeTreeIT::better)
                .orElseThrow();
    }

    private static Measure better(Measure one, Measure other) {
        return new Measure(
                one.time().compareTo(other.time()) < 0 ? one.time() : other.time(),
                Math.min(one.statements(), other.statements()));
    }

    private Measure measured(Runnable work) {
        var time = new Duration[1];
        var statements = database.statements(() -> {
            long start = System.nanoTime();
            work.run();
            time[0] = Duration.ofNanos(System.nanoTime() - start);
        });
        return new Measure(time[0], statements.size());
    }
}
