package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.appserver.Folders;
import it.rer.portico.integration.ComposedPortal;
import it.rer.portico.integration.Engine;
import it.rer.portico.server.Site;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another site's page with four of our blocks in the browser: wide and narrow, composed by nginx and by Varnish. */
@InBrowser
class ComposedPageIT {

    private static final String LEVELS = """
            () => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => Number(heading.tagName[1]))""";
    private static final String IDS = "() => [...document.querySelectorAll('[id]')].map(element => element.id)";
    private static final String BROKEN = """
            () => [...document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for], a[href^="#"]')].flatMap(element =>
              [element.getAttribute('aria-labelledby'), element.getAttribute('aria-describedby'), element.getAttribute('for'),
                element.getAttribute('href')?.slice(1)]
                .filter(Boolean).flatMap(ids => ids.split(' ')).filter(id => !document.getElementById(id)))""";
    private static final String WIDTH = "() => document.documentElement.scrollWidth";

    private final Chromium chromium;
    private final Site site;

    ComposedPageIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void composedPageIsConsistentAndAccessible(Engine engine) {
        try (var portal = ComposedPortal.of(engine, site);
                var reader = chromium.readerAt(portal.address()).at(1280)) {
            var page = reader.page();
            page.navigate(ComposedPortal.PAGE);
            for (var block : List.of("navigation", "content", "modified", "rating")) {
                assertThat(page.locator("[data-portlet=" + block + "]").isVisible())
                        .as(block)
                        .isTrue();
            }
            assertThat(page.locator("[id$=rating-thanks]").isVisible()).isFalse();
            examine(engine, page, 1280);
            reader.at(360);
            examine(engine, page, 360);
            page.locator("[id$=rating-yes]").check();
            assertThat(page.locator("[id$=rating-comment]").isVisible()).isTrue();
            assertThat(page.locator("[id$=rating-website]").boundingBox().x).isNegative();
            assertThat(List.copyOf(Axe.violations(page))).isEmpty();
            assertThat(reader.troubles()).isEmpty();
        }
    }

    private static void examine(Engine engine, Page page, int width) {
        assertThat(List.copyOf(Axe.violations(page))).as(width + " pixels").isEmpty();
        assertThat((List<?>) page.evaluate(IDS)).doesNotHaveDuplicates();
        assertThat((List<?>) page.evaluate(BROKEN)).isEmpty();
        assertThat((Integer) page.evaluate(WIDTH)).isLessThanOrEqualTo(width);
        int above = 0;
        for (var level : (List<?>) page.evaluate(LEVELS)) {
            assertThat((Integer) level).isBetween(1, above + 1);
            above = (Integer) level;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Folders.build()
                        .resolve("screenshots/composed-" + engine.name().toLowerCase(Locale.ROOT) + "-" + width
                                + ".png")));
    }
}
