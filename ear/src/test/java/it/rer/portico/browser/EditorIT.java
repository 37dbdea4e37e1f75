package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import it.rer.portico.server.DeskClient;
import it.rer.portico.server.DeskWork;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The text editor and the tree, as far as their scripts are concerned. */
@InBrowser
class EditorIT {

    /** Longer than the interval of autosave. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** HTML from Word: its own styles, lists as paragraphs with markers, a formatted table. */
    private static final String FROM_WORD = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
        <style>p.MsoNormal { margin: 0cm; font-family: Calibri }</style></head><body lang=IT>
        <!--StartFragment-->
        <h2 style='margin:0cm'><span style='font-family:Calibri;color:red'>Le scadenze<o:p></o:p></span></h2>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><a name="_Hlk1"></a><img src="file:///C:/logo.png" alt=""></p>
        <p class=MsoNormal style='text-align:justify'><b><span style='font-size:14.0pt'>Entro maggio</span></b> si scrive.<o:p>&nbsp;</o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Primo passo</p>
        <p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
        style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Prima nota</p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Secondo passo</p>
        <table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:1cm'>
        <td width=200 style='background:yellow'><p class=MsoNormal>Anno</p></td><td><p class=MsoNormal>Fondi</p></td></tr></table>
        <!--EndFragment--></body></html>
        """;

    /** HTML from Google Docs: everything in a b element that is not bold, and formatting instead of elements. */
    private static final String FROM_GOOGLE_DOCS = """
        <meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:700">Orari</span></h2>
        <p dir="ltr" style="line-height:1.38"><span style="font-weight:400;font-style:normal">Si scrive </span><span
        style="font-weight:700;font-style:normal">entro maggio</span><span style="font-weight:400;font-style:italic"> a mano</span></p>
        <ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Uno</span></p></li></ul></b>
        """;

    private static final String PASTE = """
        (body, html) => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', 'Le scadenze');
          body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    private final Chromium chromium;
    private final Site site;
    private final TestEditors editors;
    private final DeskWork work;
    private String id;

    EditorIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        editors = new TestEditors(site.database());
        work = new DeskWork(DeskClient.of(site, editors.with("PUBLISHER")));
    }

    @BeforeEach
    void write() {
        id = work.text("Testo da curare");
    }

    private FrameLocator open(Page page) {
        SignIn.as(editors.with("PUBLISHER"), page);
        TextScreen.open(id, page);
        return page.frameLocator("#it-body_ifr");
    }

    private String draft() {
        return site.database()
                .query(
                        "select r.body from revision r join translation t on t.draft_revision_id = r.id"
                                + " where t.language = 'it' and t.page_id = ?",
                        Long.valueOf(id))
                .get(0)
                .get(0);
    }

    @Test
    void findingOnThePublishScreenLinksToItsLocation() {
        work.write(id, "it", DeskWork.unique("Con un salto"), "<h2>Uno</h2><p>Testo.</p><h4>Saltato</h4><p>Altro.</p>");
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(editors.with("PUBLISHER"), page);
            page.navigate("/redazione/pubblica?id=" + id);
            page.locator(".d-findings a").first().click();
            page.locator(".tox-edit-area__iframe").waitFor();

            page.waitForFunction("() => tinymce.activeEditor?.hasFocus()"
                    + " && tinymce.activeEditor.selection.getNode().closest('h4')");
        }
    }

    @Test
    void textPastedFromWordBecomesPlainStructure() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            var body = open(page).locator("body");
            body.click();
            page.keyboard().press("ControlOrMeta+a");
            body.evaluate(PASTE, FROM_WORD);
            assertThat(body.locator("table")).hasCount(1);
            page.locator("#it-save").click();
            assertThat(page.locator("[data-done]")).isVisible();

            var stored = Jsoup.parseBodyFragment(draft());
            assertThat(stored.html())
                    .doesNotContain("Mso", "mso", "style", "o:p", "font", "width=", "supportLists", "·");
            assertThat(stored.select("h2").eachText()).containsExactly("Le scadenze");
            assertThat(stored.select("p > strong").eachText()).containsExactly("Entro maggio");
            assertThat(stored.select("body > ul > li").stream().map(Element::ownText))
                    .containsExactly("Primo passo", "Secondo passo");
            assertThat(stored.select("body > ul > li > ul > li").eachText()).containsExactly("Prima nota");
            assertThat(stored.select("img, a, p:empty")).isEmpty();
            assertThat(stored.select("table td, table th").eachText()).containsExactly("Anno", "Fondi");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void textPastedFromGoogleDocsKeepsItsStructure() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            var body = open(page).locator("body");
            body.click();
            page.keyboard().press("ControlOrMeta+a");
            body.evaluate(PASTE, FROM_GOOGLE_DOCS);
            assertThat(body.locator("li")).hasCount(1);
            page.locator("#it-save").click();
            assertThat(page.locator("[data-done]")).isVisible();

            var stored = Jsoup.parseBodyFragment(draft());
            assertThat(stored.html()).doesNotContain("dir=", "style", "guid", "span");
            assertThat(stored.select("strong").eachText()).containsExactly("entro maggio");
            assertThat(stored.select("em").eachText()).containsExactly("a mano");
            assertThat(stored.select("h2, li").eachText()).containsExactly("Orari", "Uno");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void picturesTablesAndCalloutsHaveKeyboardShortcuts() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            var body = open(page).locator("body");
            body.click();
            page.keyboard().press("Alt+Shift+R");
            assertThat(body.locator(".callout")).hasCount(1);
            page.keyboard().press("Alt+Shift+G");
            assertThat(page.locator(".tox-dialog input").first()).isFocused();
            page.keyboard().press("Escape");
            page.keyboard().press("Alt+Shift+P");
            assertThat(page.frameLocator(".tox-dialog iframe").locator("#pick-q"))
                    .isFocused();
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void enterLeavesACalloutWithoutRemovingContent() {
        work.write(
                id,
                "it",
                DeskWork.unique("Con un riquadro"),
                "<div class=\"callout\"><p>Nel riquadro</p><blockquote><p>Citato</p></blockquote></div>");
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            var body = open(page).locator("body");
            body.click();
            page.keyboard().press("ControlOrMeta+End");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.keyboard().type("Ancora dentro");
            assertThat(body.locator(".callout")).containsText("Nel riquadro");
            assertThat(body.locator(".callout > p")).hasText(new String[] {"Nel riquadro", "Ancora dentro"});
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.keyboard().type("Fuori");
            assertThat(body.locator("> p")).hasText("Fuori");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void savingOneLanguageKeepsTheInputOfTheOther() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            open(page);
            page.navigate("/redazione/pagina?id=" + id);
            page.locator("#en-body_ifr").waitFor();
            page.locator(".d-side[data-lang=en] .d-found > *").first().waitFor();
            var dialogs = new ArrayList<String>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.type());
                dialog.accept();
            });
            page.locator("#it-description").fill("Una descrizione che nessuno ha salvato.");
            page.locator("#en-title").fill(DeskWork.unique("Text to care for"));
            page.locator("#en-save").click();

            assertThat(page.locator("[data-done]")).isVisible();
            assertThat(page.locator("#it-description")).hasValue("Una descrizione che nessuno ha salvato.");
            assertThat(page.locator("#d-save .d-told")).containsText("Salvato l’inglese");

            page.locator("#it-title").press("Enter"); // saves, and discards nothing
            assertThat(page.locator("#d-save .d-told")).containsText("Salvato l’italiano");
            assertThat(page.locator("#it-description")).hasValue("Una descrizione che nessuno ha salvato.");
            assertThat(dialogs).isEmpty();
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void inputIsAutosavedAndAColleagueCanTakeOver() {
        try (var first = chromium.reader().at(1280);
                var second = chromium.reader().at(1280)) {
            var page = first.page();
            var body = open(page).locator("body");
            body.click();
            page.keyboard().type("Una frase che nessuno salva. ");
            assertThat(page.locator(".d-kept"))
                    .not()
                    .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(site.database()
                            .count(
                                    "select count(*) from working_copy where page_id = ? and body like '%nessuno"
                                            + " salva%'",
                                    Long.valueOf(id)))
                    .isEqualTo(1);
            assertThat(draft()).doesNotContain("nessuno salva");

            var other = second.page();
            open(other);
            assertThat(other.locator(".d-colleagues"))
                    .containsText(
                            "Nome di prova", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
            other.locator("#it-take").click();
            assertThat(other.locator("[data-done]")).isVisible();
            assertThat(site.database()
                            .count(
                                    "select count(*) from audit where page_id = ? and action = 'EDITING_TAKEN_OVER'",
                                    Long.valueOf(id)))
                    .isEqualTo(1);
            assertThat(first.troubles()).isEmpty();
            assertThat(second.troubles()).isEmpty();
        }
    }

    @Test
    void pageIsDraggedToAnotherPositionAmongItsSiblings() {
        var last = work.create(DeskWork.unique("Ultima"));
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(editors.with("PUBLISHER"), page);
            page.navigate("/redazione/pagine");
            assertThat(page.locator("tr[data-page='" + id + "'] ~ tr[data-page='" + last + "']"))
                    .hasCount(1);

            page.locator("tr[data-page='" + last + "']").dragTo(page.locator("tr[data-page='" + id + "']"));

            assertThat(page.locator("tr[data-page='" + last + "'] ~ tr[data-page='" + id + "']"))
                    .hasCount(1);
            assertThat(reader.troubles()).isEmpty();
        }
    }
}
