package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.content.body.BodySanitizer;
import it.rer.portico.server.DeskClient;
import it.rer.portico.server.DeskWork;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/**
 * Pasting into the text editor from office programs, mail programs and browsers. Each case is a file of {@code src/test/resources/pastes}
 * with a file of the expected result beside it, which ends with the expected notice as a comment.
 */
@InBrowser
class PasteIT {

    private static final Path CASES = Path.of("src/test/resources/pastes");
    private static final String EXPECTED = ".expected.html";

    private static final String PASTE = """
        ({ html, before }) => {
          const editor = tinymce.activeEditor;
          const status = document.querySelector(".d-pasted [role=status]");
          status.textContent = "";
          editor.setContent(before);
          editor.undoManager.add();
          editor.focus();
          editor.selection.setCursorLocation(editor.getBody().firstChild, 0);
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", "Il testo senza forma");
          editor.getBody().dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
          return editor.getContent() + (status.textContent ? "<!-- " + status.textContent + " -->" : "");
        }
        """;

    private static final String NOTES =
            "<p>Primo<sup><a href=\"#content-note-1\" id=\"content-noteref-1\">1</a></sup>.</p><ol class=\"notes\"><li"
                    + " id=\"content-note-1\">Vecchia. <a href=\"#content-noteref-1\">Torna al richiamo 1</a></li></ol>";

    private static final String TABLE = "<table><tbody><tr><td rowspan=\"2\">Ente</td><td colspan=\"2\">Fondi</td></tr>"
            + "<tr><td>2023</td><td>2024</td></tr><tr><td>Modena</td><td>1</td><td>2</td></tr></tbody></table>";

    /** Sets the text of the editor, with the cursor in the first element that matches a selector. */
    private static final String SHOW = """
        ({ html, selector }) => {
          const editor = tinymce.activeEditor;
          editor.setContent(html);
          editor.focus();
          editor.selection.setCursorLocation(editor.getBody().querySelector(selector), 0);
          editor.nodeChanged();
        }
        """;

    private final Chromium chromium;
    private final TestEditors editors;
    private final String id;

    PasteIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        editors = new TestEditors(site.database());
        var work = new DeskWork(DeskClient.of(site, editors.with("PUBLISHER")));
        id = work.text("Testo incollato");
    }

    private Page open(Reader reader) {
        var page = reader.page();
        SignIn.as(editors.with("PUBLISHER"), page);
        TextScreen.open(id, page);
        return page;
    }

    private static String paste(Page page, String html, String before) {
        return (String) page.evaluate(PASTE, Map.of("html", html, "before", before));
    }

    private static String content(Page page) {
        return (String) page.evaluate("() => tinymce.activeEditor.getContent()");
    }

    @Test
    void pastedTextMatchesTheExpectedResultOfEachCase() throws IOException {
        try (var reader = chromium.reader().at(1280)) {
            var page = open(reader);
            assertThat(cases()).hasSizeGreaterThan(80);
            var softly = new SoftAssertions();
            for (var file : cases()) {
                var pasted = paste(page, Files.readString(file), "<p></p>");
                softly.assertThat(normalized(pasted))
                        .as(CASES.relativize(file).toString())
                        .isEqualTo(normalized(Files.readString(expectedOf(file))));
                softly.assertThat(asStored(BodySanitizer.sanitize(pasted)))
                        .as(CASES.relativize(file) + ", saved")
                        .isEqualTo(asStored(pasted));
            }
            softly.assertAll();
            // browsers report blocked event handlers in HTML that is only parsed
            assertThat(reader.troubles())
                    .filteredOn(trouble -> !trouble.contains("Executing inline event handler"))
                    .isEmpty();
        }
    }

    @Test
    void pastedNotesAreMergedInOrderAndUndoneInOneStep() throws IOException {
        try (var reader = chromium.reader().at(1280)) {
            var page = open(reader);

            var text =
                    Jsoup.parseBodyFragment(paste(page, Files.readString(CASES.resolve("word/endnotes.html")), NOTES));

            assertThat(text.select("ol.notes")).hasSize(1);
            assertThat(text.select("ol.notes > li").eachText())
                    .containsExactly(
                            "Nota di chiusura. Torna al richiamo 1",
                            "Seconda. Torna al richiamo 2",
                            "Vecchia. Torna al richiamo 3");
            assertThat(text.select("sup > a").eachAttr("href"))
                    .containsExactly("#content-note-1", "#content-note-2", "#content-note-3");
            assertThat(text.select("a[href^=#]").eachAttr("href"))
                    .allSatisfy(address -> assertThat(text.getElementById(address.substring(1)))
                            .as(address)
                            .isNotNull());
            page.evaluate("() => tinymce.activeEditor.undoManager.undo()");
            assertThat(normalized(content(page))).isEqualTo(normalized(NOTES));
        }
    }

    @Test
    void pictureNoticeOpensTheLibraryAndCanBeClosed() {
        try (var reader = chromium.reader().at(1280)) {
            var page = open(reader);
            paste(page, "<p>Testo<img src=\"file:///C:/logo.png\"></p>", "<p></p>");
            assertThat(page.locator(".d-pasted [role=status]")).hasText("1 immagine non incollata: puoi caricarla.");
            page.locator(".d-pasted button").last().click();
            assertThat(page.locator(".d-pasted [role=status]")).isEmpty();
            assertThat(page.locator(".d-pasted button").first()).isHidden();

            paste(page, "<p>Testo<img src=\"cid:1\"><img src=\"cid:2\"></p>", "<p></p>");
            assertThat(page.locator(".d-pasted [role=status]")).hasText("2 immagini non incollate: puoi caricarle.");
            page.locator(".d-pasted button").first().click();
            assertThat(page.frameLocator(".tox-dialog iframe").locator("#pick-q"))
                    .isFocused();
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void headerButtonsSetScopesWithoutMovingCells() {
        try (var reader = chromium.reader().at(1280)) {
            var page = open(reader);
            page.evaluate(SHOW, Map.of("html", TABLE, "selector", "td"));
            page.locator("button[data-mce-name=tablerowheader]").click();
            page.locator("button[data-mce-name=tablecolheader]").click();

            assertThat(normalized(content(page)))
                    .isEqualTo(normalized("<table><thead><tr><th scope=\"col\" rowspan=\"2\">Ente</th>"
                            + "<th scope=\"colgroup\" colspan=\"2\">Fondi</th></tr>"
                            + "<tr><th scope=\"col\">2023</th><th scope=\"col\">2024</th></tr></thead>"
                            + "<tbody><tr><th scope=\"row\">Modena</th><td>1</td><td>2</td></tr></tbody></table>"));
            page.locator("button[data-mce-name=tablecolheader]").click();
            page.locator("button[data-mce-name=tablerowheader]").click();
            assertThat(normalized(content(page))).isEqualTo(normalized(TABLE));
        }
    }

    @Test
    void numberingKindAndStartAreChosenByKeyboard() {
        try (var reader = chromium.reader().at(1280)) {
            var page = open(reader);
            page.evaluate(SHOW, Map.of("html", "<ol><li>prima</li><li>seconda</li></ol>", "selector", "li"));
            page.keyboard().press("Alt+F10");
            page.locator("button[data-mce-name=listkind]").focus();
            page.keyboard().press("Enter");
            page.locator(".tox-collection__item", new Page.LocatorOptions().setHasText(Pattern.compile("^a, b, c$")))
                    .focus();
            page.keyboard().press("Enter");
            assertThat(normalized(content(page))).isEqualTo("<ol type=\"a\"><li>prima</li><li>seconda</li></ol>");

            page.locator("button[data-mce-name=listkind]").focus();
            page.keyboard().press("Enter");
            page.locator(".tox-collection__item", new Page.LocatorOptions().setHasText("Numera da…"))
                    .focus();
            page.keyboard().press("Enter");
            page.locator(".tox-dialog input").fill("3");
            page.keyboard().press("Enter");
            assertThat(normalized(content(page)))
                    .isEqualTo("<ol type=\"a\" start=\"3\"><li>prima</li><li>seconda</li></ol>");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    private static List<Path> cases() throws IOException {
        try (var files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    private static Path expectedOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("[.]html$", EXPECTED));
    }

    /** Removes what saving adds (ids of headings, containers of tables), the order of attributes, and the notice. */
    private static String asStored(String html) {
        var body = parsed(normalized(html));
        body.nodeStream(Comment.class).toList().forEach(Node::remove);
        body.select("div.table-box").unwrap();
        body.select("h2, h3, h4, h5, h6").removeAttr("id");
        for (var element : body.getAllElements()) {
            var attributes = new TreeMap<String, String>();
            element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
            element.clearAttributes();
            attributes.forEach(element::attr);
        }
        return body.html();
    }

    private static Element parsed(String html) {
        return Jsoup.parseBodyFragment(html)
                .outputSettings(new Document.OutputSettings().prettyPrint(false))
                .body();
    }

    /** Removes line breaks between blocks, which depend on the serialiser. */
    private static String normalized(String html) {
        var body = parsed(html);
        body.traverse((node, depth) -> {
            if (node instanceof TextNode text && text.parent().closest("pre") == null) {
                text.text(text.getWholeText().replaceAll("\\s*\\R\\s*", ""));
            }
        });
        return body.html();
    }
}
