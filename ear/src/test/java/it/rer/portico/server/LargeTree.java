package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.PostgreSql;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests with 5,000 pages in two languages. */
abstract class LargeTree {

    /** Far above the ids that the sequences generate. */
    static final long FIRST = 1_000_000;

    static final int PAGES = 5_000;
    static final int BRANCH = 500;
    /** An inner page of a published branch. */
    static final long PAGE = FIRST + BRANCH + 3;

    /** Pages at the end of the last branch, each moved to the trash individually. */
    private static final int TRASHED = 200;

    /** A body of some 3,000 characters with three links to other pages; on every fiftieth page the last leads to a draft. */
    private static final String BODY =
            "'<h2>Che cosa fa</h2>' || repeat('<p>La Regione lavora con i territori di altri paesi, e <a href=\"page:'"
                    + " || (%1$d + %2$d + page_id %% 4000) || '\">qui si legge come</a>. %3$s</p>', 2)"
                            .formatted(FIRST, BRANCH, "Ogni progetto ha i suoi tempi e le sue regole. ".repeat(28))
                    + " || '<p><a href=\"page:' || (%d + case page_id %% 50 when 7 then 9 else %d end) || '\">Ancora</a></p>'"
                            .formatted(FIRST, BRANCH + 9);

    static final List<String> SCREENS = List.of(
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

    final Site site;
    final PostgreSql database;

    LargeTree(Site site) {
        this.site = site;
        database = site.database();
    }

    /** Creates branches of the same size, with ten children per page; the first branch has only drafts. */
    @BeforeEach
    void createPages() {
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
                "insert into revision_link (revision_id, page_id)"
                        + " select distinct id, (regexp_matches(body, '\"page:(\\d+)', 'g'))[1]::bigint"
                        + " from revision where translation_id >= " + 2 * FIRST,
                "update translation set draft_revision_id = id where page_id >= " + FIRST,
                "update translation set state = 'PUBLISHED', published_revision_id = id, draft_revision_id = null,"
                        + " published_at = now() where page_id >= " + (FIRST + BRANCH),
                "update page set trashed_at = now() - (id || ' seconds')::interval where id >= %d"
                        .formatted(FIRST + PAGES - TRASHED),
                "insert into redirect (id, language, path, page_id)"
                        + " select id, 'it', 'vecchio/' || id, id from page where id >= %d".formatted(FIRST + BRANCH),
                "analyze"); // PostgreSQL would do so by itself within a minute
    }

    @AfterEach
    void deletePages() {
        var here = " where page_id >= " + FIRST;
        database.execute(
                "set session_replication_role = replica", // skips foreign key checks for each row
                "delete from working_copy" + here,
                "delete from change" + here,
                "delete from redirect" + here,
                "delete from revision_link where revision_id in (select id from revision where translation_id in"
                        + " (select id from translation" + here + "))",
                "delete from revision where translation_id in (select id from translation" + here + ")",
                "delete from translation" + here,
                "delete from page where id >= " + FIRST);
    }

    DeskClient publisher() {
        return DeskClient.of(site, new TestEditors(database).with("PUBLISHER"));
    }

    /** Moves the first branch, and measures the request. */
    void move(DeskClient desk, String parent, Consumer<Runnable> measure) {
        desk.open("/redazione/sposta?id=" + FIRST);
        measure.accept(() -> desk.send("#move", Map.of("move-parent", parent), "move-move"));
        assertThat(desk.document().select("[data-done]")).isNotEmpty();
    }
}
