package it.rer.portico.content.check;

import static it.rer.portico.content.check.CheckedBody.TARGETS;
import static it.rer.portico.content.check.CheckedBody.findings;
import static it.rer.portico.content.check.CheckedBody.report;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of long sentences, and of texts that are hard to read. */
class SentenceChecksTest {

    @ParameterizedTest
    @CsvSource({"ITALIAN, 35", "ENGLISH, 30"})
    void aSentenceWithTooManyWordsIsReported(Language language, int most) {
        var longest = "A " + "a ".repeat(most - 2) + "bb. ";

        assertThat(report(language, "<p>" + longest + longest + "</p>").findings())
                .isEmpty();
        assertThat(report(language, "<p>Uno.</p><ul><li>Due. A " + longest.toLowerCase(Locale.ROOT) + "</ul>")
                        .findings())
                .containsExactly(new Finding(
                        Rule.LONG_SENTENCE,
                        List.of(most + 1, most),
                        new Location(Part.BODY, "li", 0, "A " + "a ".repeat(28) + "a…")));
    }

    @Test
    void headingsTablesAndCodeHaveNoSentences() {
        var words = "a ".repeat(60);

        assertThat(findings("<h2>" + words + "</h2><pre>" + words
                        + "</pre><table><caption>A</caption><tr><th>B<tr><td><p>" + words + "</table>"))
                .isEmpty();
    }

    @Test
    void theSentencesOfTheDescriptionAreChecked() {
        var text = new CheckedText(Language.ITALIAN, new PageContent("Titolo", "a ".repeat(36), ""));

        var findings = Checks.report(text, TARGETS).findings();

        assertThat(findings).extracting(Finding::rule).containsExactly(Rule.LONG_SENTENCE);
        assertThat(findings.get(0).location().part()).isEqualTo(Part.DESCRIPTION);
    }

    @Test
    void aHardTextIsReportedAndEveryTextHasItsIndex() {
        var hard =
                "<p>" + "amministrazione predisponendo regolamentazione interdipartimentale ".repeat(7) + "fine.</p>";
        var easy = "<p>" + "Il bando è aperto e ora puoi fare la domanda. ".repeat(10) + "</p>";

        var ofHard = report(Language.ITALIAN, hard.repeat(4));
        var ofEasy = report(Language.ITALIAN, easy);

        assertThat(ofHard.readability()).contains(new ReadabilityIndex("Gulpease", 0));
        assertThat(ofHard.findings())
                .contains(
                        new Finding(Rule.READABILITY, List.of("Gulpease", 0, 40), new Location(Part.BODY, "", 0, "")));
        assertThat(ofEasy.readability().orElseThrow().value()).isGreaterThan(70);
        assertThat(ofEasy.findings()).isEmpty();
    }

    @Test
    void englishIsMeasuredByFlesch() {
        var hard = "<p>"
                + "Administrative harmonisation necessitates considerable interdepartmental collaboration. ".repeat(20)
                + "</p>";

        var report = report(Language.ENGLISH, hard);

        assertThat(report.readability()).contains(new ReadabilityIndex("Flesch Reading Ease", 0));
        assertThat(report.findings()).extracting(Finding::arguments).contains(List.of("Flesch Reading Ease", 0, 50));
    }

    @Test
    void readabilityNeedsAHundredWordsOfParagraphsAndListItems() {
        var ten = "Uno due tre quattro cinque sei sette otto nove dieci.";

        assertThat(report(Language.ITALIAN, "<ul>" + ("<li>" + ten).repeat(5) + "</ul>" + ("<p>" + ten).repeat(5))
                        .readability())
                .isPresent();
        assertThat(report(
                                Language.ITALIAN,
                                ("<p>" + ten).repeat(9) + ("<h2>" + ten + "</h2>").repeat(9) + "<p lang=\"en\">" + ten
                                        + "<table><tr><td>" + ten + "</table>")
                        .readability())
                .isEmpty();
    }
}
