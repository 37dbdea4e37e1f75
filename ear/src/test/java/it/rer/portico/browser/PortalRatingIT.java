package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.server.Portal;
import it.rer.portico.server.Site;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratings sent from a page of the portal, which is another site, without our script. */
@InBrowser
class PortalRatingIT {

    private static final String THANKS = "[data-portlet=rating] .p-thanks";

    private final Chromium chromium;
    private final Site site;

    PortalRatingIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cornice/pagina?a=b", Portal.RATED_FOLDER + "/mare"})
    void ratingReturnsToThePortalWithThanksFocused(String path) {
        try (var reader = chromium.readerWithoutScript()) {
            var page = open(reader, path);
            PageType.answer(page, "yes");
            page.locator("[id$=rating-comment]").fill("dal browser " + path);
            send(page);

            assertThat(page).hasURL(thanks(path));
            assertThat(page.locator(THANKS)).isVisible();
            assertThat(page.locator(THANKS)).isFocused();
            assertThat(page.locator(THANKS)).containsText("Grazie per il tuo feedback");
            assertThat(page.locator("[data-portlet=rating] form")).isHidden();
            assertThat(rows("dal browser " + path)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cornice/pagina?a=b", Portal.RATED_FOLDER + "/mare"})
    void refusedRatingIsCorrectedOnOurPageAndReturns(String path) {
        try (var reader = chromium.reader().withoutOurScript()) {
            var page = open(reader, path);
            PageType.answer(page, "no");
            PageType.enterTooMuch(page);
            send(page);

            assertThat(page.locator("[data-portlet=rating] [role=alert]")).isVisible();
            assertThat(page.url()).startsWith(site.address() + "/portlets/rating/");
            assertThat(page.locator("[id$=rating-comment]")).hasValue("troppo ".repeat(100));
            var back = page.locator("[data-portlet=rating] form p > a");
            assertThat(back).isVisible();
            assertThat(back).hasAttribute("href", site.portal().address() + path);
            page.locator("[id$=rating-comment]").fill("corretto " + path);
            send(page);

            assertThat(page).hasURL(thanks(path));
            assertThat(page.locator(THANKS)).isVisible();
            assertThat(rows("corretto " + path)).isEqualTo(1);
        }
    }

    @Test
    void ratingIsNotLostWhenThePortalHidesItsAddress() {
        try (var reader = chromium.readerWithoutScript()) {
            var page = open(reader, Portal.SECRET);
            PageType.answer(page, "yes");
            page.locator("[id$=rating-comment]").fill("riservato");
            send(page);

            assertThat(page.locator("[data-portlet=rating] [role=alert]")).isVisible();
            assertThat(page.locator("[id$=rating-comment]")).hasValue("riservato");
            assertThat(rows("riservato")).isZero();
            send(page);

            assertThat(page).hasURL(thanks(Portal.SECRET));
            assertThat(rows("riservato")).isEqualTo(1);
        }
    }

    /**
     * The address with the thanks, whose fragment begins with the page's prefix. A regular expression of JavaScript, which has no quoting.
     */
    private Pattern thanks(String path) {
        var page = (site.portal().address() + path).replaceAll("[?.]", "[$0]");
        return Pattern.compile("^" + page + "#portico-[a-z0-9-]+-it-rating-thanks$");
    }

    private Page open(Reader reader, String path) {
        reader.page().navigate(site.portal().address() + path);
        return reader.page();
    }

    private static void send(Page page) {
        page.locator("[data-portlet=rating] button[type=submit]").click();
    }

    private long rows(String comment) {
        return site.database().count("select count(*) from page_rating where comment = ?", comment);
    }
}
