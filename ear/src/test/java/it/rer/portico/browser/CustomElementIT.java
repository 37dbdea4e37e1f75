package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.rer.portico.appserver.Folders;
import it.rer.portico.server.Portal;
import it.rer.portico.server.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The custom element {@code <portico-block>} in a page of another origin. */
@InBrowser
class CustomElementIT {

    private static final String SHIFT = """
            window.shift = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value)))
              .observe({ type: 'layout-shift', buffered: true });""";
    private static final String OUTCOMES = """
            window.outcomes = [];
            ['portico-loaded', 'portico-failed'].forEach((type) =>
              addEventListener(type, ({ target }) => outcomes.push(target.getAttribute('name') + ' ' + type)));""";
    private static final String IDS = "() => [...document.querySelectorAll('[id]')].map(element => element.id)";
    private static final double NO_SHIFT = 0.01;

    private final Chromium chromium;
    private final Site site;

    CustomElementIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    private Reader open(ForeignPage host, int width) {
        var reader = chromium.reader().at(width);
        reader.context().addInitScript(SHIFT);
        reader.context().addInitScript(OUTCOMES);
        reader.page().navigate(host.address() + "/");
        return reader;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static void awaitOutcomes(Page page, int count) {
        page.waitForFunction("count => outcomes.length >= count", count);
        page.waitForFunction("() => !document.querySelector('portico-block[aria-busy]')");
    }

    @ParameterizedTest
    @CsvSource({"'', 1280", "shadow, 1280", "'', 360", "shadow, 360"})
    void blocksAreAccessibleAndCauseNoLayoutShift(String tree, int width) {
        var blocks = "<div class=\"two\">" + ForeignPage.block("navigation", tree + " ids=\"nav\"") + "<div>"
                + ForeignPage.block("modified", tree) + "<p>Testo del portale.</p></div></div>"
                + ForeignPage.block("rating", tree + " level=\"3\"") + "<p>Sotto.</p>";
        try (var host = ForeignPage.ofPortal(site).with("<h2>Blocchi</h2>" + blocks);
                var reader = open(host, width)) {
            var page = reader.page();
            awaitOutcomes(page, 3);

            assertThat((List<?>) page.evaluate("outcomes"))
                    .allMatch(each -> each.toString().endsWith("loaded"));
            for (var name : List.of("navigation", "modified", "rating")) {
                assertThat(page.locator("portico-block [data-portlet=" + name + "]"))
                        .isVisible();
            }
            assertThat(page.getByText("Link: ")).hasCount(tree.isEmpty() ? 0 : 3);
            assertThat(page.locator("portico-block h3")
                            .filter(new Locator.FilterOptions().setHasText("Questa pagina ti è stata utile?")))
                    .isVisible();
            assertThat(page.locator("portico-block[name=navigation] a").first().getAttribute("href"))
                    .startsWith(tree.isEmpty() ? site.address() : "");
            assertThat((Double) page.evaluate("Number(shift) + 0.000001")).isLessThan(NO_SHIFT);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(List.copyOf(Axe.violations(page))).isEmpty();
            assertThat(reader.troubles())
                    .allMatch(each -> each.startsWith("request to another party: " + host.address()));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Folders.build().resolve("screenshots/element-" + tree + width + ".png")));
        }
    }

    @Test
    void repeatedBlockHasUniqueIds() {
        try (var host = ForeignPage.ofPortal(site)
                        .with("<h2>Due</h2>" + ForeignPage.block("rating", "level=\"3\"")
                                + ForeignPage.block("rating", "level=\"3\""));
                var reader = open(host, 1280)) {
            awaitOutcomes(reader.page(), 2);

            assertThat(texts(reader.page().evaluate(IDS)))
                    .doesNotHaveDuplicates()
                    .anyMatch(id -> id.matches("portico-\\d+-it-rating-yes"))
                    .contains("b2-rating-yes")
                    .hasSizeGreaterThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shadow"})
    void ratingIsSentFromTheHostsPageAndThanksAreFocused(String tree) {
        var comment = "da lontano " + tree;
        try (var host = ForeignPage.ofPortal(site)
                        .with("<h2>Blocchi</h2>" + ForeignPage.block("rating", tree + " level=\"3\""));
                var reader = open(host, 1280)) {
            var page = reader.page();
            awaitOutcomes(page, 1);
            PageType.answer(page, "no");
            page.locator("[id$=rating-comment]").evaluate("area => area.value = 'troppo '.repeat(100)");
            page.locator("[data-portlet=rating] button[type=submit]").click();
            assertThat(page.locator("[data-portlet=rating] [role=alert]")).isFocused();
            assertThat(page.locator("[data-portlet=rating] [role=alert] h3")).isVisible();
            page.locator("[data-portlet=rating] [role=alert] a").click();
            assertThat(page.locator("[id$=rating-comment]")).isFocused();
            assertThat(List.copyOf(Axe.violations(page))).isEmpty();

            page.locator("[id$=rating-comment]").fill(comment);
            page.locator("[data-portlet=rating] button[type=submit]").click();
            assertThat(page.locator("[data-portlet=rating] .p-thanks")).isFocused();
            assertThat(page.locator("[data-portlet=rating] .p-thanks h3")).hasText("Grazie per il tuo feedback");
            assertThat(page.url()).startsWith(host.address() + "/");
            assertThat(site.database().count("select count(*) from page_rating where comment = ?", comment.strip()))
                    .isEqualTo(1);
        }
    }

    @Test
    void portalPageIsRatedByItsAddress() {
        var sea = site.portal().address() + Portal.RATED_FOLDER + "/mare";
        try (var host = ForeignPage.ofPortal(site)
                        .with(ForeignPage.block(
                                "rating", "ids=\"mare\" page-title=\"Il mare\" address=\"" + sea + "#onde\""));
                var reader = open(host, 360)) {
            var page = reader.page();
            awaitOutcomes(page, 1);
            page.locator("#mare-rating-yes").check();
            page.locator("[data-portlet=rating] button[type=submit]").click();

            assertThat(page.locator("[data-portlet=rating] .p-thanks")).isFocused();
            assertThat(site.database()
                            .count(
                                    "select count(*) from page_rating where page_title = 'Il mare' and page_url = ?",
                                    sea))
                    .isPositive();
            assertThat(List.copyOf(Axe.violations(page))).isEmpty();
        }
    }

    @Test
    void pageOfAnUnknownOriginKeepsItsFallbackLinks() {
        try (var host = ForeignPage.ofStranger(site)
                        .with(ForeignPage.block("rating", "") + ForeignPage.block("navigation", "shadow"));
                var reader = open(host, 1280)) {
            awaitOutcomes(reader.page(), 2);

            assertFallback(reader.page(), "rating");
            assertFallback(reader.page(), "navigation");
        }
    }

    @Test
    void unknownSlowAndUnreachableBlocksLeaveTheirLinks() {
        try (var host = ForeignPage.ofPortal(site);
                var reader = chromium.reader().at(1280)) {
            host.with(ForeignPage.block("nothing", "")
                    + ForeignPage.block("content", "level=\"9\"")
                    + ForeignPage.block("modified", "shadow base=\"" + host.address() + "/slow/\"")
                    + ForeignPage.block("rating", "base=\"http://127.0.0.1:1/\""));
            reader.context().addInitScript(OUTCOMES);
            reader.page().navigate(host.address() + "/");
            awaitOutcomes(reader.page(), 4);

            for (var name : List.of("nothing", "content", "modified", "rating")) {
                assertFallback(reader.page(), name);
            }
            assertThat(reader.page().locator(".portico-fault")).hasCount(0);
        }
    }

    private static void assertFallback(Page page, String name) {
        assertThat(page.getByText("Link: " + name)).isVisible();
        assertThat(page.locator("[data-portlet=" + name + "]")).hasCount(0);
        assertThat(texts(page.evaluate("outcomes"))).contains(name + " portico-failed");
    }

    @Test
    void focusMovesFromTheFallbackLinkToTheBlock() {
        try (var host = ForeignPage.ofPortal(site).with(ForeignPage.block("navigation", ""));
                var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            reader.context().addInitScript(OUTCOMES);
            reader.context()
                    .addInitScript(
                            "addEventListener('DOMContentLoaded', () => document.querySelector('portico-block a').focus());");
            page.navigate(host.address() + "/");
            awaitOutcomes(page, 1);

            assertThat(page.evaluate("document.activeElement.closest('portico-block')?.getAttribute('name')"))
                    .isEqualTo("navigation");
        }
    }

    @Test
    void changedAttributesReloadTheBlock() {
        try (var host = ForeignPage.ofPortal(site).with("<h2>Uno</h2>" + ForeignPage.block("modified", ""));
                var reader = open(host, 1280)) {
            var page = reader.page();
            awaitOutcomes(page, 1);
            page.locator("portico-block")
                    .evaluate("block => { block.setAttribute('name', 'inquiry'); block.setAttribute('level', '3'); }");
            page.locator("[data-portlet=inquiry] h3")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));

            assertThat(page.locator("[data-portlet=modified]")).hasCount(0);
        }
    }
}
