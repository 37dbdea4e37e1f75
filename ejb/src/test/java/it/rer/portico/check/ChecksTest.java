package it.rer.portico.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.rer.portico.language.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final LinkTargets TARGETS = new LinkTargets() {
        @Override
        public boolean isPage(long pageId) {
            return pageId == 12;
        }

        @Override
        public boolean isFile(String address) {
            return List.of("asset:a.svg", "media:7").contains(address);
        }
    };

    private static final String ITALIAN =
            "La Regione ha aperto la sede nel 1994 e da allora lavora con gli enti del territorio, che"
                    + " possono chiedere un aiuto per i progetti e per i bandi di ogni anno.";
    private static final String ENGLISH =
            "The Region opened its office in 1994 and has been working with the local authorities since then. They"
                    + " can ask for help with the projects and the calls that are published every year.";

    private static CheckReport report(Language language, String body) {
        return Checks.report(new CheckedText(language, "Titolo", "Descrizione", body), TARGETS);
    }

    private static List<Finding> findings(String body) {
        return report(Language.ITALIAN, body).findings();
    }

    private static List<Finding> findings(Rule rule, String body) {
        return findings(body).stream().filter(finding -> finding.rule() == rule).toList();
    }

    @Test
    void everyRuleHasOneCheckInTheOrderOfTheRules() {
        assertThat(Checks.ALL).extracting(Check::rule).containsExactly(Rule.values());
        assertThat(Rule.values()).extracting(Rule::severity).isSorted();
        assertThat(Rule.IMAGE_ALTERNATIVE.code()).isEqualTo("image-alternative");
    }

    @Test
    void aTextThatIsAsItShouldBeHasNoFindings() {
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
    void titleAndDescriptionMustBeThere(String blank) {
        var findings = Checks.report(new CheckedText(Language.ENGLISH, blank, blank, ""), TARGETS)
                .findings();

        assertThat(findings)
                .containsExactly(
                        new Finding(Rule.MISSING_TITLE, List.of(), new Place(Part.TITLE, "", 0, "")),
                        new Finding(Rule.MISSING_DESCRIPTION, List.of(), new Place(Part.DESCRIPTION, "", 0, "")));
        assertThat(Checks.report(new CheckedText(Language.ENGLISH, null, null, null), TARGETS)
                        .findings())
                .hasSize(2);
    }

    @Test
    void anImageNeedsAnAlternativeUnlessItIsMarkedAsDecorative() {
        var found = findings(
                Rule.IMAGE_ALTERNATIVE,
                "<img src=\"asset:a.svg\" alt=\"Torre\"><img src=\"asset:a.svg\"><img src=\"media:7\" alt=\"\">"
                        + "<img src=\"media:7\" alt=\" \" role=\"presentation\"><img src=\"media:7\" role=\"presentation\">"
                        + "<img src=\"media:7\" alt=\"\" role=\"presentation\">");

        assertThat(found).extracting(finding -> finding.place().index()).containsExactly(1, 2, 3, 4);
        assertThat(found.get(0).place()).isEqualTo(new Place(Part.BODY, "img", 1, "asset:a.svg"));
    }

    @Test
    void anImageThatReadersWouldNotSeeIsNamed() {
        var found = findings(
                Rule.BROKEN_IMAGE,
                "<img alt=\"a\" src=\"asset:a.svg\"><img alt=\"a\" src=\"asset:b.svg\"><img alt=\"a\" src=\"media:8\">"
                        + "<img alt=\"a\" src=\"https://a.example/a.png\"><img alt=\"a\"><img alt=\"a\" src=\"page:12\">");

        assertThat(found)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("asset:b.svg", "media:8", "https://a.example/a.png", "", "page:12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>A</h2><h4>B</h4> | h4 | 4 | 3",
                "<p>a</p><h3>B</h3> | h3 | 3 | 2",
                "<h1>A</h1><h4>B</h4> | h4 | 4 | 3",
                "<h2>A</h2><h3>B</h3><h2>C</h2><h6>D</h6> | h6 | 6 | 3"
            })
    void aHeadingStandsOneLevelBelowTheOneBeforeAtMost(String body, String selector, int level, int lowest) {
        var found = findings(Rule.HEADING_LEVEL, body);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).arguments()).containsExactly(level, lowest);
        assertThat(found.get(0).place().selector()).isEqualTo(selector);
    }

    @Test
    void headingsInOrderAreNotNamed() {
        assertThat(findings(Rule.HEADING_LEVEL, "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2><h3>F</h3>"))
                .isEmpty();
    }

    @Test
    void aHeadingSaysSomething() {
        var found = findings(
                Rule.EMPTY_HEADING,
                "<h2>A</h2><h3> &nbsp;<br></h3><h3><img src=\"asset:a.svg\" alt=\"B\"></h3><h3><img src=\"asset:a.svg\" alt=\"\"></h3>");

        assertThat(found)
                .extracting(Finding::place)
                .containsExactly(new Place(Part.BODY, "h3", 0, ""), new Place(Part.BODY, "h3", 2, ""));
    }

    @Test
    void aLinkSaysSomething() {
        var found = findings(
                Rule.EMPTY_LINK,
                "<a href=\"page:12\">a</a><a href=\"page:12\"> </a><a href=\"page:12\"><img src=\"asset:a.svg\" alt=\"B\"></a>"
                        + "<a href=\"https://a.example\"><img src=\"asset:a.svg\" alt=\"\" role=\"presentation\"></a><a>x</a><a></a>");

        assertThat(found).extracting(finding -> finding.place().index()).containsExactly(1, 3);
        assertThat(found.get(1).arguments()).containsExactly("https://a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page:13",
                "page:",
                "page:abc",
                "page:12x",
                "PAGE:12",
                "page:99999999999999999999",
                "asset:b.svg",
                "asset:",
                "media:8#page=2"
            })
    void aLinkOfOursLeadsToSomething(String address) {
        var found = findings(Rule.BROKEN_LINK, "<p>a <a href=\"" + address + "\">Orari dello sportello</a></p>");

        assertThat(found)
                .containsExactly(new Finding(
                        Rule.BROKEN_LINK, List.of(address), new Place(Part.BODY, "a", 0, "Orari dello sportello")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page:12",
                "page:12#content-a",
                "asset:a.svg",
                "media:7",
                "https://a.example",
                "#content-a",
                "tel:1"
            })
    void whatExistsOrIsNotOursIsNotBroken(String address) {
        assertThat(findings(Rule.BROKEN_LINK, "<a href=\"" + address + "\">Orari</a>"))
                .isEmpty();
    }

    @Test
    void aTableHasHeadersOfItsOwn() {
        var found = findings(
                Rule.TABLE_HEADERS,
                "<table><tr><th>A<tr><td>b</table><table><tr><td>a</table><table><tr><th> <tr><td>b</table>"
                        + "<table><tr><td>c<table><tr><th>D<tr><td>e</table></table>");

        assertThat(found).extracting(finding -> finding.place().index()).containsExactly(1, 2, 3);
    }

    @Test
    void aTableHasACaptionOfItsOwn() {
        var found = findings(
                Rule.TABLE_CAPTION,
                "<table><caption>A</caption><tr><th>A</table><table><tr><th>Orari</table><table><caption> </caption><tr><th>B</table>");

        assertThat(found).extracting(finding -> finding.place().index()).containsExactly(1, 2);
        assertThat(found.get(0).place().excerpt()).isEqualTo("Orari");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qui",
                "Clicca qui!",
                "« leggi tutto »",
                "HERE",
                "click here",
                "Read more…",
                "https://a.example/b",
                "www.a.example",
                "<img src=\"asset:a.svg\" alt=\"qui\">"
            })
    void wordsOfALinkThatSayNothingAreNamed(String words) {
        assertThat(findings(Rule.LINK_TEXT, "<a href=\"page:12\">" + words + "</a>"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gli uffici che trovi qui",
                "Leggi tutto il bando",
                "regione.emilia-romagna.it",
                "qui <img src=\"asset:a.svg\" alt=\"Mappa della sede\">"
            })
    void wordsOfALinkThatSayWhereItLeadsAreNot(String words) {
        assertThat(findings(Rule.LINK_TEXT, "<a href=\"page:12\">" + words + "</a>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ITALIAN, 35", "ENGLISH, 30"})
    void aSentenceIsNotLongerThanItsLanguageAllows(Language language, int most) {
        var longest = "A " + "a ".repeat(most - 2) + "bb. ";

        assertThat(report(language, "<p>" + longest + longest + "</p>").findings())
                .isEmpty();
        assertThat(report(language, "<p>Uno.</p><ul><li>Due. A " + longest.toLowerCase(Locale.ROOT) + "</ul>")
                        .findings())
                .containsExactly(new Finding(
                        Rule.LONG_SENTENCE,
                        List.of(most + 1, most),
                        new Place(Part.BODY, "li", 0, "A " + "a ".repeat(28) + "a…")));
    }

    @Test
    void headingsTablesAndCodeAreNotReadInSentences() {
        var words = "a ".repeat(60);

        assertThat(findings("<h2>" + words + "</h2><pre>" + words
                        + "</pre><table><caption>A</caption><tr><th>B<tr><td><p>" + words + "</table>"))
                .isEmpty();
    }

    @Test
    void aDescriptionIsReadInSentencesToo() {
        var text = new CheckedText(Language.ITALIAN, "Titolo", "a ".repeat(36), "");

        var findings = Checks.report(text, TARGETS).findings();

        assertThat(findings).extracting(Finding::rule).containsExactly(Rule.LONG_SENTENCE);
        assertThat(findings.get(0).place().part()).isEqualTo(Part.DESCRIPTION);
    }

    @Test
    void aHardTextIsNamedWithItsIndexAndAnEasyOneShowsItsFigure() {
        var hard =
                "<p>" + "amministrazione predisponendo regolamentazione interdipartimentale ".repeat(7) + "fine.</p>";
        var easy = "<p>" + "Il bando è aperto e ora puoi fare la domanda. ".repeat(10) + "</p>";

        var ofHard = report(Language.ITALIAN, hard.repeat(4));
        var ofEasy = report(Language.ITALIAN, easy);

        assertThat(ofHard.readability()).contains(new Readability("Gulpease", 0));
        assertThat(ofHard.findings())
                .contains(new Finding(Rule.READABILITY, List.of("Gulpease", 0, 40), new Place(Part.BODY, "", 0, "")));
        assertThat(ofEasy.readability().orElseThrow().value()).isGreaterThan(70);
        assertThat(ofEasy.findings()).isEmpty();
    }

    @Test
    void englishIsMeasuredByFlesch() {
        var hard = "<p>"
                + "Administrative harmonisation necessitates considerable interdepartmental collaboration. ".repeat(20)
                + "</p>";

        var report = report(Language.ENGLISH, hard);

        assertThat(report.readability()).contains(new Readability("Flesch Reading Ease", 0));
        assertThat(report.findings()).extracting(Finding::arguments).contains(List.of("Flesch Reading Ease", 0, 50));
    }

    @Test
    void readabilityIsMeasuredFromAHundredWordsOfParagraphsAndListItems() {
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

    @Test
    void anAbbreviationIsNamedOnceWhereItStandsFirst() {
        var found = findings(
                Rule.ABBREVIATION,
                "<h2>La FESR</h2><p>Il FESR e l’ISTAT, la D.G.R. 5</p><p>Il FSE nel XIV capitolo</p>");

        assertThat(found)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("FESR", "ISTAT", "D.G.R.", "FSE");
        assertThat(found.get(0).place()).isEqualTo(new Place(Part.BODY, "h2", 0, "FESR"));
        assertThat(found.get(3).place()).isEqualTo(new Place(Part.BODY, "p", 1, "FSE"));
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
    void anAbbreviationThatIsExplainedIsNot(String words) {
        assertThat(findings("<p>" + words + "</p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<abbr>FSE</abbr>", "<abbr title=\" \">FSE</abbr>", "FSE (2021)"})
    void anAbbreviationThatIsMarkedAndNotExplainedIsNamed(String words) {
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
    void wordsInCapitalsAreNamedAndAreNoAbbreviations(String words, String named) {
        assertThat(findings("<p>" + words + "</p>"))
                .containsExactly(new Finding(Rule.CAPITALS, List.of(named), new Place(Part.BODY, "p", 0, named)));
    }

    @Test
    void capitalsOfTitleAndDescriptionAreNamedThere() {
        var text = new CheckedText(Language.ITALIAN, "BANDO APERTO per la UE", "NUOVE REGOLE", "");

        assertThat(Checks.report(text, TARGETS).findings())
                .extracting(Finding::rule, finding -> finding.place().part())
                .containsExactly(tuple(Rule.CAPITALS, Part.TITLE), tuple(Rule.CAPITALS, Part.DESCRIPTION));
    }

    @Test
    void aBodyInTheOtherLanguageIsNamedAsAWhole() {
        assertThat(report(Language.ITALIAN, "<p>" + ENGLISH + "</p><p>" + ENGLISH + "</p>")
                        .findings())
                .containsExactly(new Finding(Rule.WRONG_LANGUAGE, List.of(), new Place(Part.BODY, "", 0, "")));
        assertThat(report(Language.ENGLISH, "<p>" + ITALIAN + "</p>").findings())
                .extracting(Finding::rule)
                .contains(Rule.WRONG_LANGUAGE);
        assertThat(report(Language.ENGLISH, "<p>" + ENGLISH + "</p>").findings())
                .isEmpty();
    }

    @Test
    void whatIsMarkedAsOfAnotherLanguageIsNotCounted() {
        assertThat(findings("<p lang=\"en-GB\">" + ENGLISH + "</p><p>Uno.</p>")).isEmpty();
        assertThat(findings("<p><span lang=\"en\">" + ENGLISH + "</span> Uno.</p>"))
                .isEmpty();
        assertThat(findings("<div lang=\"en\"><p lang=\"it\">" + ENGLISH + "</p></div>"))
                .extracting(Finding::rule)
                .contains(Rule.WRONG_LANGUAGE);
    }

    @Test
    void aParagraphInTheOtherLanguageIsToBeMarked() {
        var found = findings("<p>" + ITALIAN + "</p><p>" + ENGLISH + "</p><p>" + ITALIAN + "</p>");

        assertThat(found).extracting(Finding::rule).containsExactly(Rule.UNMARKED_LANGUAGE);
        assertThat(found.get(0).place().selector() + found.get(0).place().index())
                .isEqualTo("p1");
    }

    @Test
    void fewWordsTellNoLanguage() {
        assertThat(findings("<p>The Region and the office of the European Union in Brussels, with all its staff.</p>"))
                .isEmpty();
    }

    @Test
    void aPlaceIsFoundInTheDocumentByItsSelectorAndItsIndex() {
        var body =
                "<div><template><p>x</template><p>a<p><o:p>UNO</o:p><ul><li>b<li>DUE<p>TRE</ul><section><p>QUA</section></div>QUI";

        var found = findings(Rule.ABBREVIATION, body);

        var document = Jsoup.parseBodyFragment(body).body();
        document.select("template").empty();
        assertThat(found)
                .extracting(
                        finding -> finding.place().selector() + finding.place().index())
                .containsExactly("p1", "li1", "p2", "p3", "0");
        assertThat(found.subList(0, 4)).allSatisfy(finding -> assertThat(
                        document.select(finding.place().selector())
                                .get(finding.place().index())
                                .text())
                .startsWith((String) finding.arguments().get(0)));
    }

    @Test
    void anExcerptIsShort() {
        var inWords = new Place(Part.BODY, "p", 0, "dodici parole ".repeat(12)).excerpt();
        var inOne = new Place(Part.BODY, "p", 0, "😀".repeat(60)).excerpt();

        assertThat(inWords).hasSizeLessThanOrEqualTo(60).endsWith("parole…");
        assertThat(inOne).hasSizeLessThanOrEqualTo(60).matches("(?:😀)+…");
        assertThat(new Place(Part.BODY, "p", 0, "a".repeat(60)).excerpt()).isEqualTo("a".repeat(60));
    }

    @Test
    void argumentsAreAsShortAsExcerpts() {
        var found = findings(
                "<p><img alt=\"a\" src=\"data:" + "x".repeat(500) + "\">" + "TUTTO MAIUSCOLO ".repeat(50) + "</p>");

        assertThat(found).extracting(Finding::rule).contains(Rule.BROKEN_IMAGE, Rule.CAPITALS);
        assertThat(found)
                .allSatisfy(finding ->
                        assertThat(finding.arguments().get(0).toString()).hasSizeLessThanOrEqualTo(Place.EXCERPT_MAX));
    }

    /** The forms that make naive readers slow or deep. */
    @Test
    void noTextTakesLong() {
        var worst = Stream.of(
                        "A ",
                        "a-",
                        "a.",
                        "A.",
                        "(",
                        "<b>",
                        "<div>",
                        "<table><tr><td>",
                        "<a href=page:1>",
                        "?!",
                        "l’",
                        "\n")
                .map(unit -> unit.repeat(200_000 / unit.length()))
                .toList();

        for (var body : worst) {
            assertThat(timeOf(Language.ENGLISH, body)).as(body.substring(0, 15)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @CsvSource({"ITALIAN", "ENGLISH"})
    void twentyThousandWordsAreCheckedAtOnce(Language language) {
        var paragraph = "<h2>La sede</h2><p>" + ITALIAN + " <a href=\"page:12\">I bandi</a> FESR.</p><ul><li>" + ENGLISH
                + "</li><li><strong>Uno</strong> e due</li></ul>";
        var body = paragraph.repeat(20_000 / Jsoup.parse(paragraph).text().split(" ", -1).length + 1);
        for (int i = 0; i < 20; i++) {
            timeOf(language, body);
        }

        var best = Stream.generate(() -> timeOf(language, body))
                .limit(5)
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(best).isLessThan(Duration.ofMillis(200));
    }

    private static Duration timeOf(Language language, String body) {
        long start = System.nanoTime();
        report(language, body);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
