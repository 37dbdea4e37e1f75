package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk of who is signed in, as an editor's browser shows it. */
@InBrowser
class DeskIT {

    private static final String HOME = "/redazione";

    private final Chromium chromium;
    private final TestEditors editors;

    DeskIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        editors = new TestEditors(site.database());
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, /redazione?language=it",
        "ADMINISTRATOR, /redazione/redattori?language=en",
        "AUTHOR, /redazione/redattori?language=it"
    })
    void breaksNoRuleThatAProgramCanCheck(String role, String screen) {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            signIn(page, editors.with(role));
            page.navigate(screen);
            for (int width : List.of(1280, 360, 320)) {
                reader.at(width);
                assertThat(Axe.violations(page)).as(width + " pixels").isEmpty();
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as("fits " + width + " pixels")
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void isEnteredAndLeftByTheKeyboardAlone() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            page.navigate("/redazione/accesso?language=it");
            page.locator("#sign-in-login").focus();
            page.keyboard().insertText(editors.with("AUTHOR"));
            page.keyboard().press("Tab");
            page.keyboard().insertText(TestEditors.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**" + HOME);
            assertThat(page.locator("h1").count()).isEqualTo(1);

            var leave = page.locator("form[action$='/redazione/uscita'] button");
            while (!(boolean) leave.evaluate("button => button === document.activeElement")) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement === document.body"))
                        .as("the end of the page was reached")
                        .isEqualTo(false);
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/redazione/accesso**");
            page.navigate(HOME);
            assertThat(page.url()).contains("/redazione/accesso");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    private static void signIn(Page page, String login) {
        page.navigate("/redazione/accesso?language=it");
        page.locator("#sign-in-login").fill(login);
        page.locator("#sign-in-password").fill(TestEditors.PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**" + HOME);
    }
}
