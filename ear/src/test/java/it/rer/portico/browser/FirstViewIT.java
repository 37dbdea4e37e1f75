package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import it.rer.portico.server.Site;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The size of a page at the first view, what it stores in the browser, and its printed form. */
@InBrowser
class FirstViewIT {

    private static final long MAX_BYTES = 250 * 1024;

    private final Chromium chromium;
    private final Site site;

    FirstViewIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Site.ITALIAN,
                Site.ENGLISH,
                "/it/relazioni-internazionali",
                "/it/relazioni-internazionali/missioni/expo-2025-osaka"
            })
    void firstViewLoadsFewBytes(String path) {
        try (var reader = chromium.reader()) {
            var bytes = new AtomicLong();
            var protocol = reader.context().newCDPSession(reader.page());
            protocol.on("Network.loadingFinished", event -> bytes.addAndGet(bytes(event)));
            protocol.send("Network.enable");
            reader.page().navigate(path);
            scroll(reader.page());
            reader.page().waitForLoadState(LoadState.NETWORKIDLE);
            System.getLogger(FirstViewIT.class.getName())
                    .log(System.Logger.Level.INFO, "First view of " + path + ": " + bytes + " bytes over the wire");
            assertThat(bytes.get()).isBetween(10_000L, MAX_BYTES);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    private static long bytes(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }

    private static void scroll(Page page) {
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
    }

    @Test
    void siteStoresNothingInTheBrowser() {
        try (var reader = chromium.reader()) {
            reader.page().navigate(Site.ITALIAN);
            PageType.answer(reader.page(), "yes");
            PageType.sendRating(reader.page());
            assertThat(reader.context().cookies()).isEmpty();
            assertThat(reader.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void printShowsTheTextWithItsAddressAndDate() {
        try (var reader = chromium.reader()) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator("[data-portlet=content]").isVisible()).isTrue();
            assertThat(page.locator("[data-portlet=modified] time").isVisible()).isTrue();
            assertThat(page.locator("[data-portlet=modified]").innerText()).contains(site.address() + Site.ITALIAN);
            for (var screenOnly : new String[] {
                "[data-portlet=navigation]",
                "[data-portlet=rating]",
                "[data-portlet=actions]",
                "[data-portlet=breadcrumb]",
                ".p-skip",
                "#header-nav",
                "[data-portlet=site-rating]"
            }) {
                assertThat(page.locator(screenOnly).isVisible()).as(screenOnly).isFalse();
            }
        }
    }
}
