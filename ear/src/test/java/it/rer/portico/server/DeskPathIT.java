package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Work at the desk without JavaScript, from the sign-in to a published page in both languages, and what may interfere with it. */
@Tag("acceptance")
@Deployed
class DeskPathIT {

    private static final String WRITE = DeskWork.WRITE;
    private static final String PUBLISH = DeskWork.PUBLISH;

    private static final String HISTORY = "/redazione/cronologia?text=it&id=";

    private final Site site;
    private final TestEditors editors;

    DeskPathIT(Site site) {
        this.site = site;
        editors = new TestEditors(site.database());
    }

    @Test
    void editorPublishesAPageInBothLanguagesAndSignsOut() {
        var desk = DeskClient.of(site, editors.with("PUBLISHER"));
        var italian = DeskWork.unique("Prova di redazione");
        var english = DeskWork.unique("Trial of the desk");

        var page = new DeskWork(desk).create(italian);
        new DeskWork(desk).write(page, "it", italian, "<h2>Primo</h2><p>Il testo italiano.</p>");
        new DeskWork(desk).write(page, "en", english, "<h2>First</h2><p>The English text.</p>");
        assertThat(site.get("/it/" + DeskWork.path(italian)).status())
                .as("a draft")
                .isEqualTo(404);

        new DeskWork(desk).publish(page);
        assertThat(site.get("/it/" + DeskWork.path(italian))
                        .html()
                        .select("main h2")
                        .eachText())
                .contains("Primo");
        assertThat(site.get("/en/" + DeskWork.path(english))
                        .html()
                        .select("main h2")
                        .eachText())
                .contains("First");

        desk.open("/redazione");
        desk.send("form[action$=/redazione/uscita]", Map.of(), "");
        assertThat(desk.open(WRITE + "?id=" + page).select("input[name=password]"))
                .hasSize(1);
    }

    @Test
    void authorsDraftIsReviewedAndPublished() throws Exception {
        var author = DeskClient.of(site, editors.with("AUTHOR"));
        var publisher = DeskClient.of(site, editors.with("PUBLISHER"));
        var title = DeskWork.unique("Bozza da rivedere");
        var page = new DeskWork(author).create(title);
        new DeskWork(author).write(page, "it", title, "<p>Il testo.</p>");

        author.open(PUBLISH + "?id=" + page);
        assertThat(author.document().select("[name=publish-publish]")).isEmpty();
        author.send("#publish", Map.of("publish-note", "Va bene così?"), "publish-request");
        var email = site.mailbox().await(title);
        assertThat(email.getContent().toString()).contains(site.address() + PUBLISH + "?id=" + page + "&text=it");
        publisher.open(PUBLISH + "?id=" + page);
        assertThat(publisher.document().text()).contains("Va bene così?");
        publisher.send("#publish", Map.of("publish-note", "Manca una data."), "publish-return");
        assertThat(author.open(PUBLISH + "?id=" + page).text()).contains("Manca una data.");
        assertThat(site.get("/it/" + DeskWork.path(title)).status()).isEqualTo(404);

        new DeskWork(publisher).publish(page);
        assertThat(site.get("/it/" + DeskWork.path(title)).status()).isEqualTo(200);
    }

    @Test
    void searchFindsAPageByTitleAndLinksToTheTree() {
        var desk = DeskClient.of(site, editors.with("PUBLISHER"));
        var title = DeskWork.unique("Città lontanissima");
        var page = new DeskWork(desk).create(title);

        var found = desk.open("/redazione/pagine?q=citta+LONTANISSIMA").select("table a");
        assertThat(found.eachAttr("href"))
                .contains("/redazione/pagina?id=" + page, "/redazione/pagine?at=" + page + "#p" + page);
        assertThat(desk.open("/redazione/pagine?at=" + page)
                        .select("#p" + page + " th")
                        .text())
                .contains(title);
        assertThat(desk.open("/redazione/pagine?q=nessuna+cos%C3%AC").select("table"))
                .isEmpty();
    }

    @Test
    void historyNamesTheEditorOrTheSite() {
        var desk = DeskClient.of(site, editors.with("PUBLISHER"));
        var page = new DeskWork(desk).create(DeskWork.unique("Chi ha scritto"));
        var demo = site.database()
                .query("select min(page_id) from translation")
                .get(0)
                .get(0);

        assertThat(desk.open(HISTORY + page).select("td").eachText())
                .as("an editor")
                .contains("Nome di prova");
        assertThat(desk.open(HISTORY + demo).select("td").eachText())
                .as("demo content")
                .contains("Il sito, da solo");
    }

    @Test
    void everyScreenOpens() {
        var login = editors.with("PUBLISHER", "ADMINISTRATOR");
        var desk = DeskClient.of(site, login);
        var work = new DeskWork(desk);
        var page = work.create(DeskWork.unique("Di tutto un po'"));
        work.share(page);
        work.redirect(DeskWork.path(DeskWork.unique("Da prima")), page);
        var others = Map.of("un-file", work.upload("modulo.pdf"), "togli-reindirizzamento", newest("redirect"));
        var about =
                "?subject=site&decision=let-in&from=2020-01-01T00:00&until=2120-01-01T00:00&text=it&list=changed&login="
                        + login + "&link=" + newest("preview_link") + "&id=";
        var softly = new SoftAssertions();
        for (var screen : DeskWork.screens()) {
            var document = desk.open("/redazione/" + screen + about + others.getOrDefault(screen, page));
            softly.assertThat(desk.last().status()).as(screen).isEqualTo(200);
            softly.assertThat(document.select("main h1").eachText())
                    .as(screen)
                    .hasSize(1)
                    .doesNotContain("");
        }
        softly.assertAll();
    }

    private String newest(String table) {
        return site.database().query("select max(id) from " + table).get(0).get(0);
    }

    @Test
    void screensHaveAStrictContentSecurityPolicy() {
        var desk = DeskClient.of(site, editors.with("PUBLISHER"));
        var page = new DeskWork(desk).create(DeskWork.unique("Con rigore"));

        desk.open(HISTORY + page);
        assertThat(desk.last().required("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("unsafe", "nonce", "http");
        desk.open(WRITE + "?id=" + page);
        assertThat(desk.last().required("Content-Security-Policy"))
                .as("with the text editor, which writes style")
                .contains("style-src 'self' 'unsafe-inline'; script-src 'self';");
    }

    @Test
    void refusedFormKeepsItsInput() {
        var desk = DeskClient.of(site, editors.with("PUBLISHER"));
        var page = new DeskWork(desk).create(DeskWork.unique("Senza titolo"));
        desk.open(WRITE + "?id=" + page);

        var screen = desk.send(
                "#it-form",
                Map.of("it-title", "", "it-body", "<p>Un testo che nessuno deve riscrivere.</p>"),
                "it-save");

        assertThat(screen.title()).startsWith("Errore");
        assertThat(screen.select("#it-body").text()).contains("Un testo che nessuno deve riscrivere.");
    }

    @Test
    void savesFromTwoTabsDoNotOverwriteEachOther() {
        var desk = DeskClient.of(site, editors.with("PUBLISHER"));
        var title = DeskWork.unique("Due schede");
        var page = new DeskWork(desk).create(title);
        var firstTab = desk.open(WRITE + "?id=" + page);
        var secondTab = desk.open(WRITE + "?id=" + page);

        desk.send(firstTab, "#it-form", Map.of("it-body", "<p>Dalla prima.</p>"), "it-save");
        var both = desk.send(secondTab, "#it-form", Map.of("it-body", "<p>Dalla seconda.</p>"), "it-save");

        assertThat(both.select("#it-body").text()).contains("Dalla seconda.");
        assertThat(both.select(".d-theirs").text()).contains("Dalla prima.");
        assertThat(site.database()
                        .query(
                                "select r.body from revision r join translation t on t.draft_revision_id = r.id where t.page_id = ?",
                                Long.valueOf(page)))
                .asString()
                .contains("Dalla prima.");
    }

    @Test
    void formFromBeforeTheSignOutSavesNothing() {
        var login = editors.with("PUBLISHER");
        var desk = DeskClient.of(site, login);
        var page = new DeskWork(desk).create(DeskWork.unique("Sessione finita"));
        var before = desk.open(WRITE + "?id=" + page);
        desk.open("/redazione");
        desk.send("form[action$=/redazione/uscita]", Map.of(), "");

        desk.send(before, "#it-form", Map.of("it-title", "Dopo l’uscita"), "it-save");

        assertThat(desk.document().select("input[name=password]"))
                .as(desk.last().toString())
                .hasSize(1);
        assertThat(DeskClient.of(site, login)
                        .open(WRITE + "?id=" + page)
                        .select("#it-title")
                        .val())
                .startsWith("Sessione finita");
    }

    @Test
    void formsFromOtherOriginsAreRefused() {
        var desk = DeskClient.of(site, editors.with("PUBLISHER"));
        var title = DeskWork.unique("Di nessun altro");
        var page = new DeskWork(desk).create(title);
        new DeskWork(desk).write(page, "it", title, "<p>Il testo.</p>");
        var screen = desk.open(PUBLISH + "?id=" + page);

        for (var origin : List.of("https://elsewhere.example", "null")) {
            assertThat(desk.sendFrom(origin, screen, "#publish", "publish-publish")
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
        desk.sendWithoutState(screen, "#publish", "publish-publish");
        assertThat(site.get("/it/" + DeskWork.path(title)).status()).isEqualTo(404);

        desk.send(screen, "#publish", Map.of(), "publish-publish"); // proves that the form would publish
        assertThat(site.get("/it/" + DeskWork.path(title)).status()).isEqualTo(200);
    }

    @Test
    void draftIsNotShownWithoutPermission() {
        var desk = DeskClient.of(site, editors.with("PUBLISHER"));
        var page = new DeskWork(desk).create(DeskWork.unique("Non per tutti"));
        var outsider = DeskClient.of(site, editors.with("FEEDBACK_MANAGER"));

        for (var screen : new String[] {"pagina", "pubblica", "sposta", "elimina", "anteprima", "cronologia"}) {
            var path = "/redazione/" + screen + "?id=" + page + "&text=it";
            assertThat(site.get(path).status()).as(path).isEqualTo(302);
            outsider.open(path);
            assertThat(outsider.last().status()).as(path).isBetween(400, 499);
            assertThat(outsider.last().text()).as(path).doesNotContain("Non per tutti");
        }
    }
}
