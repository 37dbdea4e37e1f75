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

/** An editor who uses the back button, or has a text open in two tabs, is told about conflicts and loses no input. */
@InBrowser
class SecondTabIT {

    private static final String WRITE = "/redazione/pagina?only=it&id=";
    private static final String PUBLISH = "/redazione/pubblica?id=";

    private static final String OFFER = "#it-form > .d-warn .d-actions button";

    private static final Route.FulfillOptions EDITOR_THAT_NEVER_STARTS = new Route.FulfillOptions()
            .setContentType("text/javascript")
            .setBody("window.tinymce = { addI18n() {}, init() {}, triggerSave() {} };");

    private final Chromium chromium;
    private final Site site;
    private final String login;
    private final DeskWork work;
    private String id;

    SecondTabIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        login = new TestEditors(site.database()).with("PUBLISHER");
        work = new DeskWork(DeskClient.of(site, login));
    }

    @BeforeEach
    void write() {
        id = work.text("Due schede aperte");
    }

    private void openText(Page page) {
        page.navigate(WRITE + id);
        TextScreen.await(page);
    }

    private static void saveTitled(Page page, String title) {
        page.locator("#it-title").fill(title);
        page.locator("#it-save").click();
    }

    private long revisionsTitled(String title) {
        return site.database().count("select count(*) from revision where title = ?", title);
    }

    @Test
    void saveAfterGoingBackKeepsTheEarlierRevision() {
        var first = DeskWork.unique("Prima versione");
        var second = DeskWork.unique("Seconda versione");
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(login, page);
            openText(page);
            saveTitled(page, first);
            assertThat(page.locator("[data-done]")).isVisible();

            page.navigate("/redazione");
            page.goBack();
            TextScreen.await(page);
            saveTitled(page, second);

            assertThat(page.locator("[data-done], .d-theirs")).isVisible();
            assertThat(page.locator("#it-title")).hasValue(second);
            assertThat(revisionsTitled(first)).isEqualTo(1);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void textSavedInAnotherTabIsShownBesideTheInput() {
        var first = DeskWork.unique("Dalla prima scheda");
        var second = DeskWork.unique("Dalla seconda scheda");
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(login, page);
            openText(page);
            var other = reader.context().newPage();
            openText(other);

            saveTitled(page, first);
            assertThat(page.locator("[data-done]")).isVisible();
            saveTitled(other, second);

            assertThat(other.locator(".d-warn:has(.d-theirs)")).containsText(first);
            assertThat(other.locator("#it-title")).hasValue(second);
            assertThat(revisionsTitled(second)).isZero();
            other.locator("#it-save").click(); // overwrites it after seeing it
            assertThat(other.locator("[data-done]")).isVisible();
            assertThat(revisionsTitled(first)).isEqualTo(1);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void inputBeforeTheEditorStartsIsRecovered() {
        var input = DeskWork.unique("Scritto presto");
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(login, page);
            page.route("**/assets/desk/writing/tinymce.*.js", route -> route.fulfill(EDITOR_THAT_NEVER_STARTS));
            page.navigate(WRITE + id);
            page.locator("#it-title").fill(input);
            page.close(); // before the text editor has started

            var later = reader.context().newPage();
            openText(later);
            if (later.locator(OFFER).count() > 0) { // unless it reached the server while the page was closing
                recover(later);
            }
            assertThat(later.locator("#it-title")).hasValue(input);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void publishingTwiceIsReported() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(login, page);
            page.navigate(PUBLISH + id);
            var other = reader.context().newPage();
            other.navigate(PUBLISH + id);

            page.locator("#publish-publish").click();
            assertThat(page.locator("[data-done]")).isVisible();
            other.locator("#publish-publish").click();

            assertThat(other.locator("main [role=alert]")).isVisible();
            assertThat(other.locator("#publish")).hasCount(0);
            assertThat(Axe.violations(other)).isEmpty();
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void inputOnATrashedPageIsSavedAfterRestoring() {
        var input = DeskWork.unique("Scritto dopo");
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(login, page);
            openText(page);
            work.discard(id);

            saveTitled(page, input);

            assertThat(page.locator("#d-save .d-told")).containsText("cestino");
            assertThat(revisionsTitled(input)).isZero();
            work.restore(id);
            page.locator("#it-save").click();
            assertThat(page.locator("[data-done], .d-theirs").first()).isVisible();
            page.locator("#it-save").click(); // overwrites the restored text
            assertThat(page.locator("[data-done]")).isVisible();
            assertThat(page.locator("#it-title")).hasValue(input);
            assertThat(revisionsTitled(input)).isEqualTo(1);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void inputAfterTheSessionEndedIsSavedAfterSigningIn() {
        var input = DeskWork.unique("Scritto dopo l’uscita");
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(login, page);
            openText(page);
            var other = reader.context().newPage();
            other.navigate("/redazione");
            other.locator("form[action$='/redazione/uscita'] button").click();
            other.waitForURL("**/accesso**");

            saveTitled(page, input);
            assertThat(page.locator("#d-save .d-told a[href$='/redazione/accesso']"))
                    .isVisible();
            assertThat(revisionsTitled(input)).isZero();
            SignIn.fill(login, TestEditors.PASSWORD, other);
            assertThat(other.locator("#sign-in-login")).hasCount(0);
            page.locator("#it-save").click();

            assertThat(page.locator("[data-done]")).isVisible();
            assertThat(page.locator("#it-title")).hasValue(input);
            assertThat(revisionsTitled(input)).isEqualTo(1);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    /** Recovers the input that the browser has stored. */
    private static void recover(Page page) {
        page.locator(OFFER).first().click();
    }
}
