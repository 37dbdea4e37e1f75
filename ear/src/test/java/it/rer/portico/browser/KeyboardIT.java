package it.rer.portico.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.server.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site by keyboard alone. */
@InBrowser
class KeyboardIT {

    private static final int MAX_TABS = 200;
    /** The index of the focused element in the document, and whether its focus is visible; null at the end. */
    private static final String FOCUSED = """
            () => {
              const element = document.activeElement;
              if (!element || element === document.body) return null;
              const style = getComputedStyle(element);
              const label = element.labels?.[0];
              const around = label ? getComputedStyle(label) : style;
              const box = element.getBoundingClientRect();
              const shown = [style, around].some(each => (each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) > 0)
                || each.boxShadow !== 'none');
              const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
              return [[...document.querySelectorAll('*')].indexOf(element), shown && inView,
                element.outerHTML.slice(0, 100)];
            }""";

    private final Chromium chromium;

    KeyboardIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void skipLinkFocusesTheContent() {
        try (var reader = chromium.reader()) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            page.keyboard().press("Tab");
            var link = page.locator("a[href='#main']");
            assertThat(link).isFocused();
            assertThat(link).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("#main")).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void tabOrderFollowsTheDocumentWithVisibleFocus(int width) {
        try (var reader = chromium.reader().at(width)) {
            var page = reader.page();
            page.navigate(Site.ITALIAN + "/programma-internazionale");
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < MAX_TABS; i++) {
                page.keyboard().press("Tab");
                var focused = (List<?>) page.evaluate(FOCUSED);
                if (focused == null) {
                    break;
                }
                assertThat(focused.get(1))
                        .as("focus is visible on " + focused.get(2))
                        .isEqualTo(true);
                order.add((Integer) focused.get(0));
            }
            assertThat(order).hasSizeBetween(20, MAX_TABS - 1).isSorted();
        }
    }

    @Test
    void menuOpensAndClosesOnANarrowScreen() {
        try (var reader = chromium.reader().at(360)) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            var burger = page.locator(".p-burger");
            var entry = page.locator("#header-nav a").first();
            assertThat(entry).isHidden();
            tabTo(page, ".p-burger");
            page.keyboard().press("Enter");
            assertThat(burger).hasAttribute("aria-expanded", "true");
            assertThat(entry).isVisible();
            page.keyboard().press("Tab");
            assertThat(entry).isFocused();
            page.keyboard().press("Escape");
            assertThat(entry).isHidden();
            assertThat(burger).isFocused();
            assertThat(burger).hasAttribute("aria-expanded", "false");
        }
    }

    @Test
    void menuIsVisibleWithoutScript() {
        try (var reader = chromium.readerWithoutScript().at(360)) {
            reader.page().navigate(Site.ITALIAN);
            assertThat(reader.page().locator("#header-nav a").first()).isVisible();
            assertThat(reader.page().locator(".p-burger")).isHidden();
        }
    }

    @Test
    void pageIsRatedByKeyboard() {
        try (var reader = chromium.reader()) {
            var page = reader.page();
            page.navigate(Site.ENGLISH);
            tabTo(page, "#rating-yes");
            page.keyboard().press("Space");
            assertThat(page.locator("#rating-yes")).isChecked();
            tabTo(page, "[data-portlet=rating] button[type=submit]");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-portlet=rating] .p-thanks")).isFocused();
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MAX_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
