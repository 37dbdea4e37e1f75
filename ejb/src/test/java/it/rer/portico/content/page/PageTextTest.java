package it.rer.portico.content.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.TestClock;
import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void onlyTheTitleIsMandatory() {
        var text = new PageText(new PageContent("Accordi", null, null));

        assertThat(text.content().title()).isEqualTo("Accordi");
        assertThat(text.content().description()).isEmpty();
        assertThat(text.content().body()).isEmpty();
        assertThat(text.note()).isNull();
        assertRefused("title", "text.required", null, "", "", "");
        assertRefused("title", "text.required", " ", "", "", "");
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(new PageText(new PageContent("Accordi\r\n e\tintese", "", ""))
                        .content()
                        .title())
                .isEqualTo("Accordi  e intese");
    }

    @Test
    void partsMayBeAsLongAsTheirLimits() {
        var text = new PageText(
                new PageContent("t".repeat(150), "d".repeat(300), "<p>" + "b".repeat(999_993) + "</p>"),
                "n".repeat(500));

        assertThat(text.content().body()).hasSize(1_000_000);
        assertRefused("title", "text.too-long", "t".repeat(151), "", "", "");
        assertRefused("description", "text.too-long", "t", "d".repeat(301), "", "");
        assertRefused("body", "text.too-long", "t", "", "b".repeat(1_000_001), "");
        assertRefused("note", "text.too-long", "t", "", "", "n".repeat(501));
    }

    @Test
    void aBodyThatGrowsBeyondItsLimitWhenSanitisedIsRefused() {
        assertRefused("body", "text.too-long", "t", "", "&".repeat(250_000), "");
    }

    @Test
    void controlCharactersAreRefusedOrRemoved() {
        assertRefused("title", "text.control-characters", "a\u0000b", "", "", "");
        assertRefused("description", "text.control-characters", "t", "a\u0007b", "", "");
        assertRefused("note", "text.control-characters", "t", "", "", "a\u0085b");
        assertThat(new PageText(new PageContent("t", "", "<p>a\u0000b&#1;c</p>"))
                        .content()
                        .body())
                .isEqualTo("<p>abc</p>");
    }

    @Test
    void everyPartIsComposed() {
        var text = new PageText(
                new PageContent("Attivita\u0300", "Perche\u0301", "<p title=\"e\u0300\">e&#768;</p>"), "Piu\u0300");

        assertThat(text.content().title()).isEqualTo("Attività");
        assertThat(text.content().description()).isEqualTo("Perché");
        assertThat(text.content().body()).isEqualTo("<p title=\"è\">è</p>");
        assertThat(text.note()).isEqualTo("Più");
    }

    @Test
    void composingDoesNotDestroyMarkup() {
        // U+0338 composes with a preceding > to the sign "not greater than"
        assertThat(new PageText(new PageContent("t", "", "<p>\u0338a</p>"))
                        .content()
                        .body())
                .isEqualTo("<p>\u0338a</p>");
    }

    @Test
    void revisionsAreNumberedFromOne() {
        var page = new Page(null, 0, PageKind.DOCUMENT, true, "redazione", TestClock.START);
        var translation = new Translation(page, Language.ITALIAN, new Slug("a"), "");

        assertThatThrownBy(() -> new Revision(
                        translation, 0, new PageText(new PageContent("t", "", "")), null, "redazione", TestClock.START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(
            String field, String key, String title, String description, String body, String note) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new PageText(new PageContent(title, description, body), note))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
