package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import it.rer.portico.server.DeskClient;
import it.rer.portico.server.DeskWork;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Saving on the editing screen keeps cursor and scroll position, reports errors without losing input, and offers input that the browser has
 * stored.
 */
@InBrowser
class SavingIT {

    private static final String SAVE = "**/redazione/pagina/salva";
    private static final String AUTOSAVE = "**/redazione/pagina/bozza";
    private static final String STATUS = "#d-save .d-told";
    private static final String OFFER = "#it-form > .d-recover";

    /** Long enough that both the screen and the text editor scroll. */
    private static final String LONG = "<h2>Inizio</h2>"
            + "<p>Una riga dopo l’altra, finché il testo è lungo.</p>".repeat(60) + "<p id=\"x\">In fondo.</p>";

    private static final Route.FulfillOptions BROKEN = new Route.FulfillOptions()
            .setStatus(503)
            .setContentType("text/html")
            .setBody("<h1>503</h1>");

    private final Chromium chromium;
    private final Site site;
    private final String login;
    private final TestEditors editors;
    private final DeskWork work;
    private String id;
    private String title;

    SavingIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        editors = new TestEditors(site.database());
        login = editors.with("PUBLISHER");
        work = new DeskWork(DeskClient.of(site, editors.with("PUBLISHER")));
    }

    @BeforeEach
    void write() {
        title = DeskWork.unique("Testo da salvare");
        id = work.create(title);
        work.write(id, "it", title, LONG);
    }

    private void open(Page page, String only) {
        page.navigate("/redazione/pagina?id=" + id + only);
        page.locator(".d-side[data-lang=it] .tox-edit-area__iframe").waitFor();
        page.locator(".d-side[data-lang=it] .d-checks .d-found > *").first().waitFor();
    }

    private Page signedIn(Reader reader) {
        var page = reader.page();
        SignIn.as(login, page);
        return page;
    }

    private String newest(String language) {
        return site.database()
                .query(
                        "select r.body from revision r join translation t on t.id = r.translation_id"
                                + " where t.language = ? and t.page_id = ? order by r.number desc limit 1",
                        language,
                        Long.valueOf(id))
                .get(0)
                .get(0);
    }

    private long revisionsTitled(String words) {
        return site.database().count("select count(*) from revision where title = ?", words);
    }

    @Test
    void savingKeepsCursorScrollAndUndoHistory() {
        try (var reader = chromium.reader().at(1280)) {
            var page = signedIn(reader);
            open(page, "&only=it");
            page.evaluate("window.before = 'the same screen'");
            var body = page.frameLocator("#it-body_ifr").locator("body");
            body.locator("p").last().click();
            page.keyboard().press("ControlOrMeta+End");
            page.keyboard().type(" Primo pezzo");
            var scrolled = page.evaluate("() => [scrollY, tinymce.activeEditor.getWin().scrollY]");
            page.keyboard().press("ControlOrMeta+s");

            assertThat(page.locator(STATUS)).containsText("Salvato l’italiano alle");
            page.keyboard().type(", e il secondo.");
            assertThat(body.locator("p").last()).hasText("In fondo. Primo pezzo, e il secondo.");
            assertThat(page.evaluate("() => [scrollY, tinymce.activeEditor.getWin().scrollY]"))
                    .isEqualTo(scrolled);
            assertThat(newest("it")).contains("In fondo. Primo pezzo</p>");

            for (int i = 0; i < 4; i++) {
                page.keyboard().press("ControlOrMeta+z");
            }
            assertThat(body.locator("p").last()).hasText("In fondo.");
            page.locator("#it-description").fill("Un’altra descrizione.");
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator("[data-live=it-facts]")).containsText("Bozza");
            page.waitForFunction("() => document.querySelector('#d-save [data-done]')");
            assertThat(newest("it")).contains("In fondo.</p>").doesNotContain("Primo pezzo");
            assertThat(page.evaluate("window.before")).isEqualTo("the same screen");
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void oneButtonSavesTheChangedLanguages() {
        try (var reader = chromium.reader().at(1280)) {
            var page = signedIn(reader);
            open(page, "");
            var button = page.locator("#d-save button").first();
            button.click();
            assertThat(page.locator(STATUS)).containsText("Nessuna modifica");

            var english = DeskWork.unique("Text to save");
            page.locator("#it-title").fill(title + " bis");
            page.locator("#en-title").fill(english);
            page.locator("#en-body_ifr").waitFor();
            button.click();
            assertThat(page.locator(STATUS)).containsText("Salvati italiano e inglese alle");
            assertThat(revisionsTitled(title + " bis")).isEqualTo(1);
            assertThat(revisionsTitled(english)).isEqualTo(1);
            assertThat(page.locator("#en-slug")).hasValue(DeskWork.path(english));

            page.locator("#en-title").fill(english + " bis");
            button.click();
            assertThat(page.locator(STATUS)).containsText("Salvato l’inglese alle");
            assertThat(revisionsTitled(title + " bis")).isEqualTo(1);
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void refusalIsShownAtItsFieldUntilCorrected() {
        try (var reader = chromium.reader().at(1280)) {
            var page = signedIn(reader);
            open(page, "&only=it");
            page.locator("#it-title").fill(" ");
            page.keyboard().press("ControlOrMeta+s");

            assertThat(page.locator(STATUS)).containsText("L’italiano non è stato salvato.");
            assertThat(page.locator("#it-title")).isFocused();
            assertThat(page.locator("#it-title")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#it-title-fault")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();

            page.locator("#it-title").fill(title + " ter");
            page.keyboard().press("Enter");
            assertThat(page.locator(STATUS)).containsText("Salvato l’italiano alle");
            assertThat(page.locator("#it-title-fault")).hasCount(0);
            assertThat(page.locator("#it-title")).hasAttribute("aria-invalid", "false");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void failedSaveIsReportedAndCanBeRepeated() {
        try (var reader = chromium.reader().at(1280)) {
            var page = signedIn(reader);
            open(page, "&only=it");
            page.locator("#it-title").fill(title + " di nuovo");
            page.route(SAVE, route -> route.fulfill(BROKEN));
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(STATUS)).containsText("Il server non ha potuto salvare");

            page.unroute(SAVE);
            page.route(SAVE, route -> route.abort("aborted"));
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(STATUS)).containsText("Il server non risponde");
            assertThat(page.locator("#it-title")).hasValue(title + " di nuovo");

            page.unroute(SAVE);
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(STATUS)).containsText("Salvato l’italiano alle");
            assertThat(revisionsTitled(title + " di nuovo")).isEqualTo(1);
        }
    }

    /** Enters a text in a tab whose requests fail, and closes the tab. */
    private void enterWithoutServer(Reader reader, String words) {
        var page = reader.context().newPage();
        page.route(AUTOSAVE, Route::abort);
        page.addInitScript("navigator.sendBeacon = () => true;"); // routes do not intercept beacons
        open(page, "&only=it");
        page.locator("#it-title").fill(words);
        page.waitForFunction("() => Object.keys(localStorage).some(name => name.startsWith('portico text'))");
        page.close();
    }

    @Test
    void storedInputSaysWhetherItIsNewerOrOlder() {
        try (var reader = chromium.reader().at(1280)) {
            var page = signedIn(reader);
            enterWithoutServer(reader, title + " mio");
            open(page, "&only=it");
            assertThat(page.locator(OFFER)).containsText("È più recente di quello che vedi qui sotto");
            assertThat(Axe.violations(page)).isEmpty();

            var elsewhere = new DeskWork(DeskClient.of(site, login)); // another editor would have to take over first
            elsewhere.write(id, "it", title + " suo", "<p>Da un altro dispositivo.</p>");
            open(page, "&only=it");
            assertThat(page.locator(OFFER)).containsText("È più vecchio di quello salvato il");
            assertThat(page.locator(OFFER)).containsText("da Nome di prova");
            page.locator(OFFER + " button").first().click();
            assertThat(page.locator("#it-title")).hasValue(title + " mio");
            page.locator(OFFER + " button").first().click();
            assertThat(page.locator("#it-title")).hasValue(title + " suo");
            page.locator(OFFER + " button").last().click();
            assertThat(page.locator(OFFER)).hasCount(0);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void storedInputIsOfferedToItsEditorOnlyUntilSaved() {
        try (var reader = chromium.reader().at(1280)) {
            var page = signedIn(reader);
            enterWithoutServer(reader, title + " mio");
            page.navigate("/redazione");
            page.locator("form[action$='/redazione/uscita'] button").click();
            page.waitForURL("**/accesso**");
            SignIn.as(editors.with("PUBLISHER"), page);
            open(page, "&only=it");
            assertThat(page.locator(OFFER)).hasCount(0);

            page.navigate("/redazione");
            page.locator("form[action$='/redazione/uscita'] button").click();
            page.waitForURL("**/accesso**");
            SignIn.as(login, page);
            open(page, "&only=it");
            assertThat(page.locator(OFFER)).containsText("È più recente");
            page.locator("#it-title").fill(title + " mio");
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(STATUS)).containsText("Salvato l’italiano alle");
            open(page, "&only=it");
            page.waitForFunction("() => !Object.keys(localStorage).some(name => name.startsWith('portico text'))");
            assertThat(page.locator(OFFER)).hasCount(0);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void otherTabOfTheSameEditorIsNamed() {
        try (var reader = chromium.reader().at(1280)) {
            var page = signedIn(reader);
            open(page, "&only=it");
            var other = reader.context().newPage();
            open(other, "&only=it");

            assertThat(other.locator(".d-colleagues"))
                    .containsText("Hai questa pagina aperta anche in un’altra scheda");
            assertThat(other.locator(".d-colleagues")).not().containsText("Nome di prova");
            assertThat(other.locator(".d-take")).isHidden();
            assertThat(page.locator(".d-colleagues")).containsText("Hai questa pagina aperta anche in un’altra scheda");
            other.close(new Page.CloseOptions().setRunBeforeUnload(true));
            assertThat(page.locator(".d-colleagues")).isEmpty();
            page.locator("#it-title").fill(title + " qui");
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(STATUS)).containsText("Salvato l’italiano alle");
            assertThat(reader.troubles()).isEmpty();
        }
    }
}
