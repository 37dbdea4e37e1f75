package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.server.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rating form "Questa pagina ti è stata utile?" in the browser. */
@Tag("acceptance")
@InBrowser
class RatingIT {

    private static final String THANKS = "[data-portlet=rating] .p-thanks";

    private final Chromium chromium;
    private final Site site;

    RatingIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @Test
    void ratingIsSentInPlaceAndThanksAreFocused() {
        try (var reader = chromium.reader()) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            var before = page.url();
            page.evaluate("window.stayed = true");
            PageType.answer(page, "no");
            page.locator("#rating-unclear").check();
            page.locator("#rating-comment").fill("detto sul posto");
            PageType.sendRating(page);

            assertThat(page.locator(THANKS)).isVisible();
            assertThat(page.locator(THANKS)).isFocused();
            assertThat(page.locator(THANKS)).containsText("Grazie per il tuo feedback");
            assertThat(page.url()).isEqualTo(before);
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            assertThat(rows("detto sul posto")).isEqualTo(1);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void lostResponseCausesNoAutomaticResend() {
        try (var reader = chromium.reader()) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            page.route("**/portlets/rating/**", route -> {
                route.fetch(); // it arrives and is stored
                route.abort();
            });
            PageType.answer(page, "no");
            page.locator("#rating-comment").fill("risposta perduta");
            PageType.sendRating(page);

            var alert = page.locator("[data-portlet=rating] [role=alert]");
            assertThat(alert).isFocused();
            assertThat(alert).containsText("Non abbiamo avuto conferma");
            assertThat(page.locator("#rating-comment")).hasValue("risposta perduta");
            assertThat(rows("risposta perduta")).isEqualTo(1);

            page.unroute("**/portlets/rating/**");
            PageType.sendRating(page);
            assertThat(page.locator(THANKS)).isVisible();
            assertThat(rows("risposta perduta")).isEqualTo(2);
        }
    }

    @Test
    void ratingIsSentWithoutScriptAndThanksAreFocused() {
        try (var reader = chromium.readerWithoutScript()) {
            var page = reader.page();
            page.navigate(Site.ENGLISH);
            PageType.answer(page, "yes");
            page.locator("#rating-clear").check();
            page.locator("#rating-comment").fill("said without script");
            page.locator("[data-portlet=rating] button[type=submit]").click();

            assertThat(page).hasURL(site.address() + Site.ENGLISH + "#rating-thanks");
            assertThat(page.locator(THANKS)).isVisible();
            assertThat(page.locator(THANKS)).isFocused();
            assertThat(page.locator(THANKS)).containsText("Thank you for your feedback");
            assertThat(rows("said without script")).isEqualTo(1);
        }
    }

    @Test
    void refusedRatingKeepsItsTextInPlace() {
        try (var reader = chromium.reader()) {
            rateWithALongComment(reader.page());
            assertThat(reader.page().url()).startsWith(site.address() + Site.ITALIAN);
        }
    }

    @Test
    void refusedRatingKeepsItsTextWithoutScript() {
        try (var reader = chromium.reader().withoutOurScript()) {
            rateWithALongComment(reader.page());
        }
    }

    private void rateWithALongComment(Page page) {
        page.navigate(Site.ITALIAN);
        PageType.answer(page, "no");
        page.locator("#rating-lost").check();
        PageType.enterTooMuch(page);
        PageType.sendRating(page);

        assertThat(page.title()).startsWith(page.url().contains("/portlets/") ? "Errore:" : "Attività internazionali");
        assertThat(page.locator("#rating-comment")).hasValue("troppo ".repeat(100));
        assertThat(page.locator("#rating-no")).isChecked();
        assertThat(page.locator("#rating-lost")).isChecked();
        assertThat(page.locator("[data-portlet=rating] [role=alert]")).isVisible();
        assertThat(page.locator("#rating-comment")).hasAttribute("aria-invalid", "true");
        page.locator("[data-portlet=rating] [role=alert] a").click();
        assertThat(page.locator("#rating-comment")).isFocused();
        page.locator("#rating-comment").fill("adesso basta");
        PageType.sendRating(page);
        assertThat(page.locator(THANKS)).isVisible();
    }

    @Test
    void errorSummaryIsFocused() {
        try (var reader = chromium.reader()) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            PageType.answer(page, "no");
            PageType.enterTooMuch(page);
            PageType.sendRating(page);
            assertThat(page.locator("[data-portlet=rating] [role=alert]")).isFocused();
        }
    }

    @Test
    void remainingCharactersAreCounted() {
        try (var reader = chromium.reader()) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            PageType.answer(page, "yes");
            assertThat(page.locator("#rating-comment-count")).hasText("Ti restano 500 caratteri");
            page.locator("#rating-comment").fill("a".repeat(499));
            assertThat(page.locator("#rating-comment-count")).hasText("Ti resta 1 carattere");
            page.locator("#rating-comment").pressSequentially("bcd");
            assertThat(page.locator("#rating-comment")).hasValue("a".repeat(499) + "b");
        }
    }

    @Test
    void ratingOfASlowReaderIsCounted() {
        try (var reader = chromium.reader()) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            PageType.answer(page, "yes");
            page.locator("#rating-comment").fill("con calma");
            page.waitForTimeout(3100);
            PageType.sendRating(page);
            assertThat(site.database().query("select state from page_rating where comment = 'con calma'"))
                    .containsExactly(java.util.List.of("RECEIVED"));
        }
    }

    private long rows(String comment) {
        return site.database().count("select count(*) from page_rating where comment = ?", comment);
    }
}
