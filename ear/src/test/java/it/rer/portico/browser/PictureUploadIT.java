package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.rer.portico.server.DeskClient;
import it.rer.portico.server.DeskWork;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures and documents that are pasted or dropped are uploaded to the library. */
@InBrowser
class PictureUploadIT {

    /** Draws a picture, so that no two tests upload the same file. */
    private static final String DRAW = """
        const draw = async colour => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
          const context = canvas.getContext('2d');
          context.fillStyle = colour;
          context.fillRect(0, 0, 400, 300);
          context.fillText(String(Math.random()), 20, 20);
          return new Promise(done => canvas.toBlob(done, 'image/png'));
        };
        """;

    private static final String PASTE = "async body => {" + DRAW + """
          const data = new DataTransfer();
          data.items.add(new File([await draw('green')], 'image.png', { type: 'image/png' }));
          data.setData('text/html', '<img src="https://elsewhere.example/a.png">');
          body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    /** Pictures embedded in pasted text, as mail programs and online word processors write them. */
    private static final String PASTE_WITHIN_TEXT = "async body => {" + DRAW + """
          const address = async colour => {
            const bytes = new Uint8Array(await (await draw(colour)).arrayBuffer());
            return 'data:image/png;base64,' + btoa(String.fromCharCode(...bytes));
          };
          const data = new DataTransfer();
          data.setData('text/html', `<p>Prima <img src="${await address('blue')}" alt="Grafico 1"> fra</p>`
            + `<p><img src="${await address('red')}"></p><p>Dopo<img src="file:///C:/logo.png"></p>`);
          body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    private static final String DROP = """
        (body, { name, type, content }) => {
          const data = new DataTransfer();
          data.items.add(new File([content], name, { type }));
          const box = body.querySelector('p').getBoundingClientRect();
          body.querySelector('p').dispatchEvent(new DragEvent('drop', {
            dataTransfer: data, bubbles: true, cancelable: true, clientX: box.left + 2, clientY: box.top + 5
          }));
        }
        """;

    private static final String UPLOAD = "async () => {" + DRAW + """
          const blob = await draw('red');
          const data = new DataTransfer();
          data.items.add(new File([blob], 'grafico.png', { type: 'image/png' }));
          tinymce.activeEditor.getBody()
            .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    private final Chromium chromium;
    private final Site site;
    private final String login;
    private final DeskWork work;
    private String id;

    PictureUploadIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        login = new TestEditors(site.database()).with("PUBLISHER");
        work = new DeskWork(DeskClient.of(site, login));
    }

    @BeforeEach
    void write() {
        id = work.text("Testo con immagini");
    }

    private Locator open(Page page) {
        SignIn.as(login, page);
        TextScreen.open(id, page);
        var body = page.frameLocator("#it-body_ifr").locator("body");
        body.click();
        page.keyboard().press("ControlOrMeta+End");
        return body;
    }

    private static void describe(Page page, String words) {
        page.locator(".tox-dialog textarea").fill(words);
        page.locator(".tox-dialog__footer .tox-button:not(.tox-button--secondary)")
                .click();
    }

    private String saved(Page page) {
        page.keyboard().press("ControlOrMeta+s");
        assertThat(page.locator("#d-save .d-told")).containsText("Salvato l’italiano alle");
        return site.database()
                .query(
                        "select r.body from revision r join translation t on t.draft_revision_id = r.id"
                                + " where t.language = 'it' and t.page_id = ?",
                        Long.valueOf(id))
                .get(0)
                .get(0);
    }

    @Test
    void pastedPictureIsUploadedWithItsAlternativeText() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            var body = open(page);
            body.evaluate(PASTE);
            describe(page, "Un campo verde");

            assertThat(body.locator("img")).hasAttribute("alt", "Un campo verde");
            var stored = Jsoup.parseBodyFragment(saved(page));
            assertThat(stored.select("img").attr("src")).matches("media:\\d+");
            assertThat(stored.select("img").attr("alt")).isEqualTo("Un campo verde");
            assertThat(stored.text()).isEqualTo("Il testo.");
            assertThat(site.database()
                            .count(
                                    "select count(*) from media_file where id = ? and name like"
                                            + " 'immagine-incollata-%.png'",
                                    Long.valueOf(
                                            stored.select("img").attr("src").substring("media:".length()))))
                    .isEqualTo(1);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void picturesInPastedTextAreUploadedInOrder() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            var body = open(page);
            body.evaluate(PASTE_WITHIN_TEXT);
            assertThat(page.locator(".d-pasted [role=status]")).hasText("1 immagine non incollata: puoi caricarla.");
            describe(page, "Barre blu");
            assertThat(body.locator("img")).hasCount(1);
            describe(page, "Barre rosse");
            assertThat(body.locator("img")).hasCount(2);

            var stored = Jsoup.parseBodyFragment(saved(page));
            assertThat(stored.select("img").eachAttr("alt")).containsExactly("Barre blu", "Barre rosse");
            assertThat(stored.select("img").eachAttr("src")).allMatch(address -> address.matches("media:\\d+"));
            var words = stored.body().wholeText().replaceAll("\\s+", " ");
            assertThat(words).contains("Prima", "fra", "Dopo");
            assertThat(stored.selectFirst("p:has(img[alt=Barre blu])").text()).contains("Prima", "fra");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void pictureWithoutAlternativeTextIsNotInserted() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            var body = open(page);
            page.evaluate(UPLOAD);
            page.locator(".tox-dialog textarea").waitFor();
            page.keyboard().press("Escape");
            assertThat(page.locator(".tox-dialog")).hasCount(0);
            assertThat(body.locator("img")).hasCount(0);

            page.evaluate(UPLOAD);
            describe(page, "Un grafico");
            assertThat(body.locator("img")).hasCount(1);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void droppedDocumentIsLinkedAndRefusedFileIsExplained() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            var body = open(page);
            body.evaluate(
                    DROP, Map.of("name", "elenco.csv", "type", "text/csv", "content", "anno;fondi\n2026;" + id + "\n"));
            assertThat(body.locator("a")).hasText("elenco (CSV)");
            assertThat(body.locator("a")).hasAttribute("href", Pattern.compile("media:\\d+"));

            body.evaluate(
                    DROP,
                    Map.of(
                            "name",
                            "disegno.svg",
                            "type",
                            "image/svg+xml",
                            "content",
                            "<svg xmlns='http://www.w3.org/2000/svg'/>"));
            assertThat(page.locator(".tox-dialog")).containsText("disegno.svg: I disegni SVG");
            page.keyboard().press("Escape");
            assertThat(body.locator("img")).hasCount(0);
            assertThat(Jsoup.parseBodyFragment(saved(page)).select("a").eachText())
                    .containsExactly("elenco (CSV)");
            assertThat(reader.troubles()).isEmpty();
        }
    }
}
