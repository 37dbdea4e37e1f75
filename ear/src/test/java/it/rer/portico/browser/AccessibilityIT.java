package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds no accessibility error on any type of page, wide or narrow, with our script or without. */
@InBrowser
class AccessibilityIT {

    private final Chromium chromium;

    AccessibilityIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource
    void pageIsAccessibleWithScript(PageType type) {
        try (var reader = chromium.reader().at(1280)) {
            check(reader, type);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageIsAccessibleWithoutScript(PageType type) {
        try (var reader = chromium.reader().withoutOurScript().at(1280)) {
            check(reader, type);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    private static void check(Reader reader, PageType type) {
        type.open(reader.page());
        var softly = new SoftAssertions();
        softly.<Object>assertThatList(java.util.List.copyOf(Axe.violations(reader.page())))
                .as("1280 pixels")
                .isEmpty();
        reader.at(360);
        softly.<Object>assertThatList(java.util.List.copyOf(Axe.violations(reader.page())))
                .as("360 pixels")
                .isEmpty();
        softly.assertAll();
    }
}
