package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.server.DeskClient;
import it.rer.portico.server.DeskWork;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The known security advisories of the bundled version of TinyMCE do not apply: markup that a hostile site put into the clipboard does not
 * reach the text. {@code docs/openvex.json} names the advisories; this test can go when a fixed version is bundled.
 */
@InBrowser
class EditorAdvisoriesIT {

    /** Two of GHSA-v98h-vmpc-fpqv, four of GHSA-q742-qvgc-gc2f and two of GHSA-vg35-5wq7-3x7w. */
    private static final List<String> HOSTILE = List.of(
            "<p>Prima<!--mce:protected %3Cimg%20src%3Dx%20onerror%3Dwindow.ran%3D1%3E-->dopo</p>",
            "<!--mce:protected %3Cscript%3Ewindow.ran%3D1%3C/script%3E--><p>Prima, dopo</p>",
            "<p>Prima <a href=\"https://example.org/\" data-mce-href=\"javascript:window.ran=1\">dopo</a></p>",
            "<p>Prima <a data-mce-href=\"javascript:window.ran=1\">dopo</a></p>",
            "<p>Prima <img src=\"media:1\" data-mce-src=\"javascript:window.ran=1\" alt=\"dopo\"></p>",
            "<p style=\"color:red\" data-mce-style=\"background:url(https://example.org/x)\">Prima, dopo</p>",
            "<p>Prima <span data-mce-object=\"iframe\" data-mce-p-src=\"javascript:window.ran=1\""
                    + " data-mce-p-srcdoc=\"&lt;script&gt;window.ran=1&lt;/script&gt;\">dopo</span></p>",
            "<p>Prima <img data-mce-object=\"video\" data-mce-html=\"%3Cimg%20src%3Dx%20onerror%3Dwindow.ran%3D1%3E\""
                    + " src=\"media:1\" alt=\"dopo\"></p>");

    /** Pastes as a browser does: from any site, and from one that pretends to be TinyMCE. */
    private static final String PASTE = """
        ([html, asOwn]) => {
          const editor = tinymce.get('it-body');
          editor.setContent('<p>Il testo.</p>');
          editor.selection.select(editor.getBody(), true);
          const data = new DataTransfer();
          data.setData('text/html', (asOwn ? '<!-- x-tinymce/html -->' : '') + html);
          data.setData('text/plain', 'Prima, dopo');
          if (asOwn) {
            data.setData('x-tinymce/html', html);
          }
          editor.getBody().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }\
        """;

    private static final String ARRIVED = "() => tinymce.get('it-body').getContent().includes('Prima')";
    private static final String CONTENT = "() => tinymce.get('it-body').getContent()";

    private final Chromium chromium;
    private final String login;
    private final DeskWork work;

    EditorAdvisoriesIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        login = new TestEditors(site.database()).with("PUBLISHER");
        work = new DeskWork(DeskClient.of(site, login));
    }

    private Page openText(Reader reader) {
        var id = work.text("Appunti ostili");
        var page = reader.page();
        SignIn.as(login, page);
        page.navigate("/redazione/pagina?only=it&id=" + id);
        page.waitForFunction("() => window.tinymce?.get('it-body')?.initialized");
        return page;
    }

    @Test
    void hostileClipboardMarkupDoesNotReachTheText() {
        try (var reader = chromium.reader().at(1280)) {
            var page = openText(reader);
            for (var html : HOSTILE) {
                for (boolean asOwn : List.of(false, true)) {
                    page.evaluate(PASTE, List.of(html, asOwn));
                    page.waitForFunction(ARRIVED);

                    assertThat((String) page.evaluate(CONTENT))
                            .as(html)
                            .doesNotContainIgnoringCase(
                                    "javascript:", "onerror", "<script", "data-mce-", "url(", "<!--");
                }
            }
            assertThat(page.evaluate("() => window.ran")).isNull();
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void affectedPluginIsNotBundled() {
        try (var reader = chromium.reader().at(1280)) {
            var page = openText(reader);

            assertThat(page.evaluate(
                            "() => ['table', 'media'].map(name => tinymce.PluginManager.get(name) !== undefined)"))
                    .isEqualTo(List.of(true, false));
        }
    }
}
