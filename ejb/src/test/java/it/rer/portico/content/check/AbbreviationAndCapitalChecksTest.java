package it.rer.portico.content.check;

import static it.rer.portico.content.check.CheckedBody.TARGETS;
import static it.rer.portico.content.check.CheckedBody.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of unexplained abbreviations, and of words in capitals. */
class AbbreviationAndCapitalChecksTest {

    @Test
    void anAbbreviationIsReportedAtItsFirstOccurrence() {
        var found = findings(
                Rule.ABBREVIATION,
                "<h2>La FESR</h2><p>Il FESR e l’ISTAT, la D.G.R. 5</p><p>Il FSE nel XIV capitolo</p>");

        assertThat(found)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("FESR", "ISTAT", "D.G.R.", "FSE");
        assertThat(found)
                .extracting(Finding::location)
                .contains(new Location(Part.BODY, "h2", 0, "FESR"), new Location(Part.BODY, "p", 1, "FSE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<abbr title=\"Fondo sociale europeo\">FSE</abbr> e FSE",
                "FSE, cioè <abbr title=\"Fondo sociale europeo\">FSE</abbr>",
                "Fondo sociale europeo (FSE)",
                "Fondo sociale europeo (<b>FSE</b>). Poi FSE",
                "FSE (Fondo sociale europeo)",
                "Il codice <code>ABC</code>, CO2 e Luigi XIV"
            })
    void anExplainedAbbreviationIsNotReported(String words) {
        assertThat(findings("<p>" + words + "</p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<abbr>FSE</abbr>", "<abbr title=\" \">FSE</abbr>", "FSE (2021)"})
    void anAbbreviationMarkedWithoutExplanationIsReported(String words) {
        assertThat(findings(Rule.ABBREVIATION, "<p>" + words + "</p>")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il termine è PERENTORIO e breve | PERENTORIO",
                "AVVISO PUBBLICO per le imprese | AVVISO PUBBLICO",
                "La domanda NON si può inviare | NON",
                "È VIETATO ENTRARE! | È VIETATO ENTRARE",
                "L’EMILIA-ROMAGNA | L’EMILIA-ROMAGNA"
            })
    void wordsInCapitalsAreReportedAndAreNoAbbreviations(String words, String named) {
        assertThat(findings("<p>" + words + "</p>"))
                .containsExactly(new Finding(Rule.CAPITALS, List.of(named), new Location(Part.BODY, "p", 0, named)));
    }

    @Test
    void capitalsInTitleAndDescriptionAreReportedThere() {
        var text = new CheckedText(Language.ITALIAN, new PageContent("BANDO APERTO per la UE", "NUOVE REGOLE", ""));

        assertThat(Checks.report(text, TARGETS).findings())
                .extracting(Finding::rule, finding -> finding.location().part())
                .containsExactly(tuple(Rule.CAPITALS, Part.TITLE), tuple(Rule.CAPITALS, Part.DESCRIPTION));
    }
}
