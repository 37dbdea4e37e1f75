package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rating with stars, "Quanto sono chiare le informazioni su questa pagina?": the setting, and the markup that AgID's validators look
 * for.
 */
@InBrowser
class StarsIT {

    private static final String POSITIVE = "[data-element=feedback-rating-positive]";
    private static final String NEGATIVE = "[data-element=feedback-rating-negative]";
    private static final String ANSWERS = " [data-element=feedback-rating-answer]";
    private static final String THANKS = "[data-portlet=rating] .p-thanks";
    private static final String COMMENT = "#rating-comment";

    private final Chromium chromium;
    private final Site site;

    StarsIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @BeforeEach
    void choose() {
        choose("stars");
    }

    @AfterEach
    void chooseThumbs() {
        choose("thumbs");
    }

    private void choose(String scale) {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(new TestEditors(site.database()).with("ADMINISTRATOR"), page);
            page.navigate("/redazione/impostazioni");
            page.locator("#settings-rating-scale-it-" + scale).check();
            page.locator("#settings-save").click();
            assertThat(page.locator("[data-done]")).isVisible();
        }
    }

    @Test
    void starsHaveTheTextsOfAgidsModel() {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            assertThat(page.locator("[data-element=feedback] [data-element=feedback-title]"))
                    .hasText("Quanto sono chiare le informazioni su questa pagina?");
            for (int stars = 1; stars <= 5; stars++) {
                page.locator("[data-element=feedback-rate-" + stars + "]").click();
                assertThat(page.locator("#rating-" + stars)).isChecked();
                var shown = page.locator(stars < 4 ? NEGATIVE : POSITIVE);
                assertThat(shown).isInViewport();
                assertThat(page.locator(stars < 4 ? POSITIVE : NEGATIVE)).isHidden();
            }
            assertThat(page.locator(NEGATIVE + " [data-element=feedback-rating-question]"))
                    .hasText("Dove hai incontrato le maggiori difficoltà?");
            assertThat(page.locator(POSITIVE + " [data-element=feedback-rating-question]"))
                    .hasText("Quali sono stati gli aspetti che hai preferito?");
            assertThat(page.locator(NEGATIVE + ANSWERS).allTextContents())
                    .containsExactly(
                            "A volte le indicazioni non erano chiare",
                            "A volte le indicazioni non erano complete",
                            "A volte non capivo se stavo procedendo correttamente",
                            "Ho avuto problemi tecnici",
                            "Altro");
            assertThat(page.locator(POSITIVE + ANSWERS).allTextContents())
                    .containsExactly(
                            "Le indicazioni erano chiare",
                            "Le indicazioni erano complete",
                            "Capivo sempre che stavo procedendo correttamente",
                            "Non ho avuto problemi tecnici",
                            "Altro");
            assertThat(page.locator("[data-element=feedback-input-text]").count())
                    .isEqualTo(1);
        }
    }

    @Test
    void starsAreGivenStepByStepByKeyboard() {
        try (var reader = chromium.reader().at(360)) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            page.locator("#rating-1").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#rating-2")).isChecked();
            assertThat(page.locator(COMMENT)).isHidden();
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(page.locator("#rating-unclear")).isChecked();
            assertThat(Axe.violations(page)).isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-step='2'] legend")).isFocused();
            assertThat(page.locator(NEGATIVE)).isHidden();
            page.keyboard().press("Tab");
            assertThat(page.locator(COMMENT)).isFocused();
            page.keyboard().insertText("passo per passo");
            assertThat(Axe.violations(page)).isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(NEGATIVE + " legend")).isFocused();
            page.locator("[data-go='2']").press("Enter");
            page.locator("[data-step='2'] [type=submit]").press("Enter");

            assertThat(page.locator(THANKS)).isVisible();
            assertThat(page.locator(THANKS)).containsText("Grazie, il tuo parere ci aiuterà a migliorare il servizio!");
            assertStored("passo per passo", 2, "unclear");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void starsAreGivenWithoutScript(boolean tooMuchFirst) {
        try (var reader = chromium.readerWithoutScript()) {
            var page = reader.page();
            page.navigate(Site.ENGLISH);
            page.locator("[data-element=feedback-rate-5]").click();
            page.locator("#rating-complete").check();
            var words = tooMuchFirst ? "second try" : "all at once";
            if (tooMuchFirst) {
                page.locator(COMMENT).evaluate("area => area.removeAttribute('maxlength')");
                page.locator(COMMENT).fill("x".repeat(201));
                send(page);
                assertThat(page.locator("[data-portlet=rating] [role=alert]")).isVisible();
                assertThat(page.locator(COMMENT)).hasValue("x".repeat(201));
                assertThat(page.locator("#rating-5")).isChecked();
                assertThat(page.locator("#rating-complete")).isChecked();
            }
            page.locator(COMMENT).fill(words);
            send(page);
            assertThat(page.locator(THANKS)).isVisible();
            assertStored(words, 5, "complete");
        }
    }

    private static void send(Page page) {
        page.locator("[data-portlet=rating] [type=submit]").click();
    }

    private void assertStored(String comment, int score, String reason) {
        assertThat(site.database()
                        .query("select scale, score, reason from page_rating where comment = '" + comment + "'"))
                .containsExactly(List.of("STARS", String.valueOf(score), reason));
    }
}
