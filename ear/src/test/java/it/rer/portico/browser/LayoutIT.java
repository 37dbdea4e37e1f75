package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page needs horizontal scrolling or clips content in a narrow window (WCAG 1.4.10) or with large text (1.4.4). */
@InBrowser
class LayoutIT {

    private static final String TOO_WIDE = """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              return [`${root.scrollWidth} > ${root.clientWidth}`, ...[...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
                .map(element => element.outerHTML.slice(0, 120))].slice(0, 6);
            }""";

    private final Chromium chromium;

    LayoutIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource
    void pageFitsNarrowWindowsAndLargeText(PageType type) {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            type.open(page);
            for (int width : List.of(1280, 992, 768, 360, 320)) { // 320 pixels are 1280 at 400 %
                assertThat(tooWide(page, width)).as(width + " pixels").isEmpty();
            }
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            for (int width : List.of(1280, 640)) {
                assertThat(tooWide(page, width))
                        .as(width + " pixels, text at 200 %")
                        .isEmpty();
            }
        }
    }

    static List<?> tooWide(Page page, int width) {
        page.setViewportSize(width, 800);
        return (List<?>) page.evaluate(TOO_WIDE);
    }
}
