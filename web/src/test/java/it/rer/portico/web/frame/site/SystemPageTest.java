package it.rer.portico.web.frame.site;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Places;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The paths of a system page appear in several places. This test lists them. */
@Tag("places")
class SystemPageTest {

    private static final String PAGE_TYPES = "ear/src/test/java/it/rer/portico/browser/PageType.java";

    @ParameterizedTest
    @EnumSource
    void itIsDescribedInBothLanguagesAndTriedInTheBrowser(SystemPage page) {
        var italian = page.path(Language.ITALIAN);
        var english = page.path(Language.ENGLISH);
        var places = new Places().holds("docs/http.md", "`" + italian + "`").holds("docs/http.md", "`" + english + "`");
        if (!italian.endsWith(".atom")) { // browsers do not show a feed as a page
            var types = Places.text(PAGE_TYPES);
            places.holds(PAGE_TYPES, italian, types.contains(italian) || types.contains(english));
        }
        places.assertComplete();
        assertThat(SystemPage.isPath(italian)).isTrue();
        assertThat(SystemPage.languageOf(english)).isEqualTo(Language.ENGLISH);
    }
}
