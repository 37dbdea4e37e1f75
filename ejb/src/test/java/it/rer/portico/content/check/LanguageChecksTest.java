package it.rer.portico.content.check;

import static it.rer.portico.content.check.CheckedBody.ENGLISH;
import static it.rer.portico.content.check.CheckedBody.ITALIAN;
import static it.rer.portico.content.check.CheckedBody.findings;
import static it.rer.portico.content.check.CheckedBody.report;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks for texts and paragraphs in another language than declared. */
class LanguageChecksTest {

    @Test
    void aBodyInTheOtherLanguageIsReportedOnce() {
        assertThat(report(Language.ITALIAN, "<p>" + ENGLISH + "</p><p>" + ENGLISH + "</p>")
                        .findings())
                .containsExactly(new Finding(Rule.WRONG_LANGUAGE, List.of(), new Location(Part.BODY, "", 0, "")));
        assertThat(report(Language.ENGLISH, "<p>" + ITALIAN + "</p>").findings())
                .extracting(Finding::rule)
                .contains(Rule.WRONG_LANGUAGE);
        assertThat(report(Language.ENGLISH, "<p>" + ENGLISH + "</p>").findings())
                .isEmpty();
    }

    @Test
    void textMarkedAsInAnotherLanguageIsNotCounted() {
        assertThat(findings("<p lang=\"en-GB\">" + ENGLISH + "</p><p>Uno.</p>")).isEmpty();
        assertThat(findings("<p><span lang=\"en\">" + ENGLISH + "</span> Uno.</p>"))
                .isEmpty();
        assertThat(findings("<div lang=\"en\"><p lang=\"it\">" + ENGLISH + "</p></div>"))
                .extracting(Finding::rule)
                .contains(Rule.WRONG_LANGUAGE);
    }

    @Test
    void anUnmarkedParagraphInTheOtherLanguageIsReported() {
        var found = findings("<p>" + ITALIAN + "</p><p>" + ENGLISH + "</p><p>" + ITALIAN + "</p>");

        assertThat(found).extracting(Finding::rule).containsExactly(Rule.UNMARKED_LANGUAGE);
        assertThat(found.get(0).location().selector() + found.get(0).location().index())
                .isEqualTo("p1");
    }

    @Test
    void theLanguageOfFewWordsIsNotDetected() {
        assertThat(findings("<p>The Region and the office of the European Union in Brussels, with all its staff.</p>"))
                .isEmpty();
    }
}
