package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import it.rer.portico.server.Site;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On an empty site, an editor creates a page with a table and a picture in two languages and publishes it, by keyboard alone; citizens read
 * it.
 */
@InBrowser
class WritingPathIT {

    private static final String ITALIAN = "Percorso di prova";
    private static final String ENGLISH = "Trial path";
    private static final String ALTERNATIVE = "Un quadrato verde";

    private final Chromium chromium;
    private final Site site;

    WritingPathIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @Test
    void editorPublishesOnAnEmptySiteByKeyboardAlone(@TempDir Path folder) throws IOException {
        assumeTrue(site.server().redeploys(), "this server takes no EAR");
        try (var empty = new NewSite(site);
                var reader = chromium.readerAt(empty.address()).at(1280)) {
            var page = reader.page();
            page.navigate("");
            assertThat(page.locator("main a[href$='/redazione']").first()).isVisible();
            check(page);
            var login = empty.publisher(page);
            var keys = new Keys(page);
            var picture = picture(folder);
            site.server().measurements().time("from sign-in to both languages published", () -> {
                signIn(page, keys, login);
                create(page, keys, ITALIAN);
                write(page, keys, "it", ITALIAN, picture);
                write(page, keys, "en", ENGLISH, null);
                publish(page, keys);
            });
            site.server()
                    .measurements()
                    .note("keys pressed until both languages were published", Integer.toString(keys.pressed()));
            assertThat(reader.troubles()).isEmpty();
            readAsCitizen(empty);
        }
    }

    private void readAsCitizen(NewSite empty) {
        try (var citizen = chromium.readerAt(empty.address()).at(360)) {
            var page = citizen.page();
            read(page, "it/percorso-di-prova", "Che cosa si fa");
            assertThat(page.locator("main table caption")).hasText("Progetti per anno");
            assertThat(page.locator("main table th")).hasText(new String[] {"Anno", "Progetti"});
            var image = page.locator("main .p-text img");
            assertThat(image).hasAttribute("alt", ALTERNATIVE);
            image.scrollIntoViewIfNeeded();
            page.waitForFunction("() => document.querySelector('main .p-text img').naturalWidth > 0");
            read(page, "en/trial-path", "What we do");
            assertThat(citizen.troubles()).isEmpty();
        }
    }

    private static Path picture(Path folder) throws IOException {
        var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0, 122, 82));
        graphics.fillRect(0, 0, 900, 600);
        graphics.dispose();
        var file = folder.resolve("quadrato.png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(Files.size(file)).isPositive();
        return file;
    }

    private static void signIn(Page page, Keys keys, String login) {
        page.navigate("redazione/accesso?language=it");
        keys.tabTo(page.locator("#sign-in-login"))
                .type(login)
                .press("Tab")
                .type(NewSite.PASSWORD)
                .press("Enter");
        page.waitForURL("**/redazione");
        check(page);
    }

    private static void create(Page page, Keys keys, String title) {
        keys.tabTo(page.locator("main a.btn-primary")).press("Enter");
        page.waitForURL("**/nuova");
        check(page);
        keys.tabTo(page.locator("#new-title")).type(title);
        keys.tabTo(page.locator("#new-create")).press("Enter");
        page.waitForURL("**/pagina?**");
    }

    private static void write(Page page, Keys keys, String language, String title, Path picture) {
        var side = page.locator(".d-side[data-lang=" + language + "]");
        assertThat(side.locator(".tox-edit-area__iframe")).isVisible();
        page.locator(".d-side[data-lang=en] .tox-edit-area__iframe").waitFor();
        var titleField = page.locator("#" + language + "-title");
        keys.tabTo(titleField);
        if (titleField.inputValue().isEmpty()) {
            keys.type(title);
        }
        keys.tabTo(page.locator("#" + language + "-description")).type(italian(language) ? "In breve." : "In short.");
        var body = page.frameLocator("#" + language + "-body_ifr").locator("body");
        keys.tabTo(body);
        keys.press("Alt+Shift+2")
                .type(italian(language) ? "Che cosa si fa" : "What we do")
                .press("Enter");
        keys.type(italian(language) ? "Si scrive una pagina. " : "We write a page. ")
                .press("Enter");
        if (picture != null) {
            insertTable(page, keys, side, body);
            insertPicture(page, keys, side, body, picture);
        }
        assertThat(side.locator(".d-error-mark"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        check(page);
        keys.tabTo(page.locator("#" + language + "-save"));
        keys.press("Enter");
        assertThat(page.locator("#d-save [data-done]"))
                .containsText(italian(language) ? "Salvato l’italiano" : "Salvato l’inglese");
        check(page);
    }

    private static boolean italian(String language) {
        return language.equals("it");
    }

    private static void insertTable(Page page, Keys keys, Locator side, Locator body) {
        keys.useTool(side, "captionedtable");
        var fields = page.locator(".tox-dialog input");
        assertThat(fields.first()).isFocused();
        keys.type("Progetti per anno")
                .press("Tab")
                .press("ControlOrMeta+a")
                .type("1")
                .press("Enter");
        assertThat(page.locator(".tox-dialog")).hasCount(0);
        assertThat(body.locator("table")).hasCount(1);
        keys.type("Anno")
                .press("Tab")
                .type("Progetti")
                .press("Tab")
                .type("2025")
                .press("Tab")
                .type("12");
        keys.press("ControlOrMeta+End");
    }

    private static void insertPicture(Page page, Keys keys, Locator side, Locator body, Path picture) {
        keys.useTool(side, "picture");
        var picker = page.frameLocator(".tox-dialog iframe");
        assertThat(picker.locator("#pick-q")).isFocused();
        keys.tabTo(picker.locator("summary")).press("Enter");
        keys.tabTo(picker.locator("#pick-files"));
        picker.locator("#pick-files").setInputFiles(picture); // the system's file dialog cannot be operated
        keys.tabTo(picker.locator("#pick-alternative")).type(ALTERNATIVE);
        keys.tabTo(picker.locator("#pick-upload")).press("Enter");
        keys.tabTo(picker.locator("button[data-pick]").first()).press("Enter");
        var words = page.locator(".tox-dialog textarea");
        assertThat(words).hasValue(ALTERNATIVE);
        keys.tabTo(page.locator(".tox-dialog__footer .tox-button:not(.tox-button--secondary)"))
                .press("Enter");
        assertThat(body.locator("img")).hasCount(1);
    }

    private static void publish(Page page, Keys keys) {
        keys.tabTo(page.locator("main a[href*='/redazione/pubblica']").first()).press("Enter");
        page.waitForURL("**/pubblica?**");
        assertThat(page.locator(".d-error-mark")).hasCount(0);
        check(page);
        keys.tabTo(page.locator("#publish-publish")).press("Enter");
        page.waitForURL("**done=**");
        check(page);
    }

    private static void read(Page page, String path, String heading) {
        var answer = page.navigate(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.locator("main .p-text h2")).hasText(heading);
        check(page);
    }

    private static void check(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEqualTo(List.of());
    }
}
