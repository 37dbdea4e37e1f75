package it.rer.portico.content.check;

import static it.rer.portico.content.check.CheckedBody.TARGETS;
import static it.rer.portico.content.check.CheckedBody.findings;
import static it.rer.portico.content.check.CheckedBody.report;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that all checks share: order, severity, location, and length of the arguments. */
@Tag("places")
class ChecksTest {

    @Test
    void everyRuleHasOneCheckInTheOrderOfTheRules() {
        assertThat(Checks.ALL).extracting(Check::rule).containsExactly(Rule.values());
        assertThat(Rule.values()).extracting(Rule::severity).isSorted();
        assertThat(Rule.IMAGE_ALTERNATIVE.code()).isEqualTo("image-alternative");
    }

    @Test
    void aGoodTextHasNoFindings() {
        var report = report(
                Language.ITALIAN,
                "<p>Testo con un <a href=\"page:12#content-x\">collegamento alla pagina</a>.</p><h2>Uno</h2><h3>Due</h3><h2>Tre</h2>"
                        + "<p><img src=\"asset:a.svg\" alt=\"Una torre\"><img src=\"media:7\" alt=\"\" role=\"presentation\"></p>"
                        + "<table><caption>Orari</caption><tr><th scope=\"col\">Giorno<tr><td>lunedì</table>"
                        + "<p>La <abbr title=\"Unione europea\">UE</abbr> nel XXI secolo, <a href=\"mailto:urp@a.example\">urp@a.example</a></p>");

        assertThat(report.findings()).isEmpty();
        assertThat(report.blocks()).isFalse();
    }

    @Test
    void errorsBlockAndAdviceDoesNot() {
        var advice = report(Language.ITALIAN, "<p><a href=\"page:12\">qui</a></p>");
        var both = report(Language.ITALIAN, "<p><a href=\"page:12\">qui</a> <a href=\"page:13\">La pagina</a></p>");

        assertThat(advice.blocks()).isFalse();
        assertThat(advice.of(Severity.ADVICE)).hasSize(1);
        assertThat(both.blocks()).isTrue();
        assertThat(both.findings()).extracting(Finding::rule).containsExactly(Rule.BROKEN_LINK, Rule.LINK_TEXT);
        assertThat(both.of(Severity.ERROR)).extracting(Finding::rule).containsExactly(Rule.BROKEN_LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00a0\u200b"})
    void titleAndDescriptionAreMandatory(String blank) {
        var findings = Checks.report(new CheckedText(Language.ENGLISH, new PageContent(blank, blank, "")), TARGETS)
                .findings();

        assertThat(findings)
                .containsExactly(
                        new Finding(Rule.MISSING_TITLE, List.of(), new Location(Part.TITLE, "", 0, "")),
                        new Finding(Rule.MISSING_DESCRIPTION, List.of(), new Location(Part.DESCRIPTION, "", 0, "")));
        assertThat(Checks.report(new CheckedText(Language.ENGLISH, new PageContent(null, null, null)), TARGETS)
                        .findings())
                .hasSize(2);
    }

    @Test
    void aLocationIsFoundInTheDocumentBySelectorAndIndex() {
        var body =
                "<div><template><p>x</template><p>a<p><o:p>UNO</o:p><ul><li>b<li>DUE<p>TRE</ul><section><p>QUA</section></div>QUI";

        var found = findings(Rule.ABBREVIATION, body);

        var document = Jsoup.parseBodyFragment(body).body();
        document.select("template").empty();
        assertThat(found)
                .extracting(finding ->
                        finding.location().selector() + finding.location().index())
                .containsExactly("p1", "li1", "p2", "p3", "0");
        assertThat(found.subList(0, 4)).allSatisfy(finding -> assertThat(
                        document.select(finding.location().selector())
                                .get(finding.location().index())
                                .text())
                .startsWith((String) finding.arguments().get(0)));
    }

    @Test
    void anExcerptIsShort() {
        var inWords = new Location(Part.BODY, "p", 0, "dodici parole ".repeat(12)).excerpt();
        var inOne = new Location(Part.BODY, "p", 0, "😀".repeat(60)).excerpt();

        assertThat(inWords).hasSizeLessThanOrEqualTo(60).endsWith("parole…");
        assertThat(inOne).hasSizeLessThanOrEqualTo(60).matches("(?:😀)+…");
        assertThat(new Location(Part.BODY, "p", 0, "a".repeat(60)).excerpt()).isEqualTo("a".repeat(60));
    }

    @Test
    void argumentsAreAsShortAsExcerpts() {
        var found = findings(
                "<p><img alt=\"a\" src=\"data:" + "x".repeat(500) + "\">" + "TUTTO MAIUSCOLO ".repeat(50) + "</p>");

        assertThat(found).extracting(Finding::rule).contains(Rule.BROKEN_IMAGE, Rule.CAPITALS);
        assertThat(found)
                .allSatisfy(finding -> assertThat(finding.arguments().get(0).toString())
                        .hasSizeLessThanOrEqualTo(Location.EXCERPT_MAX));
    }

    @Test
    void aCheckIsNamedAfterItsRule() {
        assertThat(Checks.ALL)
                .allSatisfy(check -> assertThat(check.getClass().getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "_"))
                        .isEqualToIgnoringCase(check.rule().name()));
    }
}
