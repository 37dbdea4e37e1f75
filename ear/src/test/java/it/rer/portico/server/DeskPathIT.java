package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way from signing in to a published page in both languages and out again, without a script, and what may cross it. */
@Tag("acceptance")
@Deployed
class DeskPathIT {

    private static final String NEW = "/redazione/nuova";
    private static final String WRITE = "/redazione/pagina";
    private static final String PUBLISH = "/redazione/pubblica";

    private final Site site;
    private final TestEditors editors;

    DeskPathIT(Site site) {
        this.site = site;
        editors = new TestEditors(site.database());
    }

    private static String unique(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String path(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String create(DeskVisit desk, String title) {
        desk.open(NEW);
        var screen = desk.send("#new", Map.of("new-title", title), "new-create");
        assertThat(desk.last().status()).isEqualTo(200);
        return screen.select("#d-editing").attr("data-page");
    }

    private static void write(DeskVisit desk, String language, String title, String body) {
        var screen = desk.send(
                "#" + language + "-form",
                Map.of(
                        language + "-title", title,
                        language + "-description", "Di che cosa si tratta, in breve.",
                        language + "-body", body),
                language + "-save");
        assertThat(screen.select(".p-note").text()).as(desk.last().text()).isNotBlank();
    }

    private static Document publishBoth(DeskVisit desk, String page) {
        desk.open(PUBLISH + "?id=" + page);
        return desk.send("#publish", Map.of(), "publish-publish");
    }

    @Test
    void leadsFromTheSignInToAPageInBothLanguagesAndOutAgain() {
        var desk = DeskVisit.of(site, editors.with("PUBLISHER"));
        var italian = unique("Prova di redazione");
        var english = unique("Trial of the desk");

        var page = create(desk, italian);
        desk.open(WRITE + "?id=" + page);
        write(desk, "it", italian, "<h2>Primo</h2><p>Il testo italiano.</p>");
        write(desk, "en", english, "<h2>First</h2><p>The English text.</p>");
        assertThat(site.get("/it/" + path(italian)).status()).as("a draft").isEqualTo(404);

        publishBoth(desk, page);
        assertThat(site.get("/it/" + path(italian)).html().select("main h2").eachText())
                .contains("Primo");
        assertThat(site.get("/en/" + path(english)).html().select("main h2").eachText())
                .contains("First");

        desk.open("/redazione");
        desk.send("form[action$=/redazione/uscita]", Map.of(), "");
        assertThat(desk.open(WRITE + "?id=" + page).select("input[name=password]"))
                .hasSize(1);
    }

    @Test
    void leadsAnAuthorsDraftThroughReviewToCitizens() throws Exception {
        var author = DeskVisit.of(site, editors.with("AUTHOR"));
        var publisher = DeskVisit.of(site, editors.with("PUBLISHER"));
        var title = unique("Bozza da rivedere");
        var page = create(author, title);
        author.open(WRITE + "?id=" + page);
        write(author, "it", title, "<p>Il testo.</p>");

        author.open(PUBLISH + "?id=" + page);
        assertThat(author.document().select("[name=publish-publish]")).isEmpty();
        author.send("#publish", Map.of("publish-note", "Va bene così?"), "publish-request");
        var letter = site.mailbox().await(title, Duration.ofSeconds(45)).orElseThrow();
        assertThat(letter.getContent().toString()).contains(site.address() + PUBLISH + "?id=" + page + "&text=it");
        publisher.open(PUBLISH + "?id=" + page);
        assertThat(publisher.document().text()).contains("Va bene così?");
        publisher.send("#publish", Map.of("publish-note", "Manca una data."), "publish-return");
        assertThat(author.open(PUBLISH + "?id=" + page).text()).contains("Manca una data.");
        assertThat(site.get("/it/" + path(title)).status()).isEqualTo(404);

        publishBoth(publisher, page);
        assertThat(site.get("/it/" + path(title)).status()).isEqualTo(200);
    }

    @Test
    void keepsWhatIsTypedWhenItIsRefused() {
        var desk = DeskVisit.of(site, editors.with("PUBLISHER"));
        var page = create(desk, unique("Senza titolo"));
        desk.open(WRITE + "?id=" + page);

        var screen = desk.send(
                "#it-form",
                Map.of("it-title", "", "it-body", "<p>Un testo che nessuno deve riscrivere.</p>"),
                "it-save");

        assertThat(screen.title()).startsWith("Errore");
        assertThat(screen.select("#it-body").text()).contains("Un testo che nessuno deve riscrivere.");
    }

    @Test
    void twoSavesFromTwoTabsNeverOverwriteEachOther() {
        var desk = DeskVisit.of(site, editors.with("PUBLISHER"));
        var title = unique("Due schede");
        var page = create(desk, title);
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
    void aFormFromBeforeTheSignOutDoesNothing() {
        var login = editors.with("PUBLISHER");
        var desk = DeskVisit.of(site, login);
        var page = create(desk, unique("Sessione finita"));
        var before = desk.open(WRITE + "?id=" + page);
        desk.open("/redazione");
        desk.send("form[action$=/redazione/uscita]", Map.of(), "");

        desk.send(before, "#it-form", Map.of("it-title", "Dopo l’uscita"), "it-save");

        assertThat(desk.document().select("input[name=password]"))
                .as(desk.last().toString())
                .hasSize(1);
        assertThat(DeskVisit.of(site, login)
                        .open(WRITE + "?id=" + page)
                        .select("#it-title")
                        .val())
                .startsWith("Sessione finita");
    }

    @Test
    void aPageOfSomebodyElseCannotAct() {
        var desk = DeskVisit.of(site, editors.with("PUBLISHER"));
        var title = unique("Di nessun altro");
        var page = create(desk, title);
        desk.open(WRITE + "?id=" + page);
        write(desk, "it", title, "<p>Il testo.</p>");
        var form = desk.open(PUBLISH + "?id=" + page);
        var state = form.select("#publish input[name=jakarta.faces.ViewState]").val();
        var action = URI.create(form.select("#publish").attr("action"));
        var place = action.getRawPath() + "?" + action.getRawQuery();
        var wanted = Map.of(
                "publish",
                "publish",
                "publish-languages",
                "it",
                "publish-versions",
                form.select("#publish-versions").val(),
                "publish-publish",
                "x");

        desk.sendFromElsewhere(place, wanted, "https://elsewhere.example");
        desk.sendFromElsewhere(place, wanted, "null");
        desk.sendFromElsewhere(place, wanted, site.address()); // without the state of the view
        assertThat(state).isNotBlank();

        assertThat(site.get("/it/" + path(title)).status()).isEqualTo(404);
    }

    @Test
    void anAddressIsNotEnoughToReachADraft() {
        var desk = DeskVisit.of(site, editors.with("PUBLISHER"));
        var page = create(desk, unique("Non per tutti"));
        var outsider = DeskVisit.of(site, editors.with("FEEDBACK_MANAGER"));

        for (var screen : new String[] {"pagina", "pubblica", "sposta", "elimina", "anteprima", "cronologia"}) {
            var place = "/redazione/" + screen + "?id=" + page + "&text=it";
            assertThat(site.get(place).status()).as(place).isEqualTo(302);
            outsider.open(place);
            assertThat(outsider.last().status()).as(place).isBetween(400, 499);
            assertThat(outsider.last().text()).as(place).doesNotContain("Non per tutti");
        }
    }
}
