package it.rer.portico.web.desk.check;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.check.Checks;
import it.rer.portico.content.check.Finding;
import it.rer.portico.content.check.LinkTargets;
import it.rer.portico.content.check.Rule;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Places;
import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("places")
class CheckTextsTest {

    private static final LinkTargets NOTHING_EXISTS = new LinkTargets() {
        @Override
        public boolean isPage(long pageId) {
            return false;
        }

        @Override
        public boolean isFile(String address) {
            return false;
        }

        @Override
        public String baseUrl() {
            return "https://portico.example";
        }
    };

    private static final String ENGLISH =
            "The projects that are open to the local authorities of the Region and to all its partners can be found on the pages of"
                    + " the European Union, which are written for those who work with them.";

    /** Texts that together break every rule. */
    private static final List<CheckedText> BAD_TEXTS = List.of(
            new CheckedText(
                    Language.ITALIAN,
                    new PageContent(
                            "",
                            "",
                            "<h4>Uno</h4><h2></h2><p><img src=\"asset:a.svg\"> <a href=\"page:1\"></a> <a href=\"page:1\">qui</a> <a href=\"ftp://a.example\">Orari</a> FESR, ATTENZIONE</p>"
                                    + "<table><tr><td>a</table><p>" + "dell’amministrazione ".repeat(120) + "</p><p>"
                                    + ENGLISH
                                    + "</p>")),
            new CheckedText(Language.ITALIAN, new PageContent("Titolo", "Descrizione", "<p>" + ENGLISH + "</p>")),
            new CheckedText(
                    Language.ITALIAN,
                    new PageContent(
                            "Titolo",
                            "Descrizione",
                            "<p><strong>Chi può chiedere</strong></p><p>parti\u00adcolare <a href=\"#content-x\">Sotto</a>"
                                    + " <a href=\"https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fb\">Uno</a>"
                                    + " <a href=\"https://protect-eu.mimecast.com/s/AbC\">Due</a>"
                                    + " <a href=\"http://www.portico.example/it/orari\">Tre</a></p><ul><ul><li>a</li></ul></ul>")));

    private static List<Finding> findings() {
        return BAD_TEXTS.stream()
                .flatMap(text -> Checks.report(text, NOTHING_EXISTS).findings().stream())
                .toList();
    }

    private static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle("it.rer.portico.web.desk.check.texts", language.locale());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasAMessageAndAShortName(Language language) {
        for (var rule : Rule.values()) {
            assertThat(texts(language).getString("check." + rule.code() + ".name"))
                    .hasSizeLessThan(40);
        }
        assertThat(texts(language).keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Rule.values())
                        .flatMap(rule -> Stream.of("check." + rule.code(), "check." + rule.code() + ".name"))
                        .toList());
    }

    @Test
    void theBadTextsBreakEveryRule() {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        findings().forEach(finding -> broken.add(finding.rule()));

        var places = new Places();
        Stream.of(Rule.values())
                .forEach(rule -> places.holds("CheckTextsTest.BAD_TEXTS", rule.name(), broken.contains(rule)));
        places.assertComplete();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextOfAFindingShowsAllItsArguments(Language language) {
        assertThat(findings()).allSatisfy(finding -> {
            var pattern = texts(language).getString("check." + finding.rule().code());
            var text = new MessageFormat(pattern, language.locale())
                    .format(finding.arguments().toArray());
            assertThat(text).doesNotContain("{", "}");
            assertThat(finding.arguments())
                    .allSatisfy(argument -> assertThat(text).contains(argument.toString()));
        });
    }
}
