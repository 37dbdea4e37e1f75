package it.rer.portico.web;

import static it.rer.portico.web.Bundle.DEFAULTS;
import static it.rer.portico.web.Bundle.MESSAGES;
import static it.rer.portico.web.Bundle.TEXTS;
import static it.rer.portico.web.Bundle.file;
import static it.rer.portico.web.Bundle.messages;
import static it.rer.portico.web.Bundle.read;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Places;
import it.rer.portico.web.testing.Sources;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of both languages: complete, used, and as the rules have them. */
@Tag("places")
class BundlesTest {

    /** A bundle by the path of its files, without language and ending. */
    static List<Path> bundles() {
        return Stream.of(Sources.RESOURCES, Sources.EJB_RESOURCES)
                .flatMap(folder -> Sources.files(folder, ".properties").stream())
                .map(file -> file.resolveSibling(file.getFileName().toString().replaceAll("_[a-z]+[.]properties$", "")))
                .distinct()
                .toList();
    }

    @Test
    void allBundlesAreLookedAt() {
        assertThat(bundles()).containsAll(MESSAGES).contains(DEFAULTS).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHoldTheSameKeysInTheSameOrder(Path bundle) {
        var italian = read(bundle, "it").keySet();
        var english = read(bundle, "en").keySet();
        new Places().holdsJust(bundle + "_en.properties", italian, english).assertComplete();
        assertThat(List.copyOf(english)).isEqualTo(List.copyOf(italian));
        assertThat(comments(bundle, "en")).isEqualTo(comments(bundle, "it")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsWrittenAndWrittenWell(Path bundle) {
        for (var language : Language.ALL) {
            assertThat(read(bundle, language.code())).allSatisfy((key, text) -> {
                assertThat(key).matches("[a-z]+(-[a-z]+)*([.][a-z0-9]+(-[a-z0-9]+)*)+");
                assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotContain("\"", "<", ">", "  ", "\\u");
                assertThat(text.replace("Didn't", "").replaceAll("'[^']*'", ""))
                        .as("an apostrophe is ’")
                        .doesNotContain("'");
            });
        }
    }

    @Test
    void everyMessageIsAPatternWithTheSamePlaceholdersInBothLanguages() {
        var english = messages("en");
        messages("it").forEach((key, italian) -> {
            assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(italian));
            if (!placeholders(italian).isEmpty()) {
                assertThat(List.of(italian, english.get(key)))
                        .as("a quote hides a placeholder")
                        .noneMatch(each -> each.contains("'"));
            }
        });
        var rating = TEXTS.resolve("citizen/rating/texts");
        assertThat(read(rating, "en").keySet())
                .filteredOn(key -> key.startsWith("counter."))
                .allSatisfy(key -> assertThat(placeholders(read(rating, "en").get(key)))
                        .isEqualTo(placeholders(read(rating, "it").get(key))));
    }

    private static int placeholdersOf(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Set<String> placeholders(String pattern) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{(\\d+)}").matcher(pattern).results().forEach(each -> found.add(each.group(1)));
        if (!found.isEmpty()) {
            assertThat(placeholdersOf(pattern)).as(pattern).isEqualTo(found.size());
        }
        return found;
    }

    /** Where two bundles hold one title, it is the same. */
    @ParameterizedTest
    @CsvSource({"it", "en"})
    void aTitleThatTwoBundlesHoldHasOneText(String language) {
        var texts = new HashMap<String, String>();
        for (var bundle : bundles()) {
            read(bundle, language).forEach((key, text) -> {
                if (key.endsWith(".title")) {
                    assertThat(texts.merge(key, text, (a, b) -> a)).as(key).isEqualTo(text);
                }
            });
        }
        assertThat(texts).containsKeys("inquiry.title", "site-rating.title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            citizen/page    | navigation.title                | Navigazione | Navigation
            citizen/page    | navigation.translation          | in lingua inglese | in Italian
            citizen/page    | actions.title                   | Azioni sul documento | Document actions
            citizen/page    | modified.label                  | ultima modifica | last modified
            citizen/rating  | rating.question                 | Questa pagina ti è stata utile? | Was this page useful?
            citizen/rating  | rating.yes                      | Sì | Yes
            citizen/rating  | rating.no                       | No | No
            citizen/rating  | rating.comment                  | Spiegaci perché e aiutaci a migliorare la qualità del sito | Tell us why and help us improve the site
            citizen/rating  | rating.send                     | Invia il tuo commento | Send your comment
            citizen/rating  | rating.thanks                   | Grazie per il tuo feedback | Thank you for your feedback
            citizen/rating  | rating.difficulties             | Dove hai incontrato le maggiori difficoltà? | Where did you have the greatest difficulties?
            citizen/rating  | rating.merits                   | Quali sono stati gli aspetti che hai preferito? | What did you like best?
            citizen/rating  | reason.unclear                  | A volte le indicazioni non erano chiare | Sometimes the instructions were unclear
            citizen/rating  | reason.incomplete               | A volte le indicazioni non erano complete | Sometimes the instructions were incomplete
            citizen/rating  | reason.lost                     | A volte non capivo se stavo procedendo correttamente | Sometimes I did not know if I was on the right track
            citizen/rating  | reason.technical-problems       | Ho avuto problemi tecnici | I had technical problems
            citizen/rating  | reason.other-difficulty         | Altro | Other
            citizen/rating  | reason.clear                    | Le indicazioni erano chiare | The instructions were clear
            citizen/rating  | reason.complete                 | Le indicazioni erano complete | The instructions were complete
            citizen/rating  | reason.on-track                 | Capivo sempre che stavo procedendo correttamente | I always knew I was on the right track
            citizen/rating  | reason.no-technical-problems    | Non ho avuto problemi tecnici | I had no technical problems
            citizen/rating  | reason.other-merit              | Altro | Other
            citizen/rating  | site-rating.title               | Valuta il sito | Rate this site
            frame/site    | site-rating.title               | Valuta il sito | Rate this site
            frame/site    | inquiry.title                   | Non hai trovato quello che cerchi ? | Didn't find what you were looking for?
            citizen/inquiry | inquiry.title                   | Non hai trovato quello che cerchi ? | Didn't find what you were looking for?
            frame/site    | footer.title                    | Piè di pagina | Footer
            frame/site    | footer.editorial                | Redazione | Editors
            frame/site    | footer.transparency             | Trasparenza | Transparency
            frame/site    | footer.transparent-administration | Amministrazione trasparente | Transparent administration
            frame/site    | footer.legal-notes              | Note legali | Legal notes
            frame/site    | footer.privacy                  | Privacy e cookie | Privacy and cookies
            frame/site    | footer.accessibility            | Dichiarazione di accessibilità | Accessibility statement
            frame/site    | footer.contacts                 | Recapiti | Contacts
            frame/site    | footer.public-relations         | URP | Public relations office
            frame/site    | footer.tax-code                 | C.F. | Tax code
            frame/site    | footer.faq                      | FAQ | FAQ
            frame/site    | footer.report                   | Segnalazione disservizio | Report a problem
            """)
    void theWordingThatTheRegionAndAgidFixStands(String feature, String key, String italian, String english) {
        var bundle = TEXTS.resolve(feature + "/texts");

        assertThat(read(bundle, "it")).containsEntry(key, italian);
        assertThat(read(bundle, "en")).containsEntry(key, english.replace("''", "'"));
    }

    @Test
    void theDemoSectionHasItsFixedName() {
        assertThat(read(DEFAULTS, "it")).containsEntry("site.name", "Relazioni internazionali");
        assertThat(read(DEFAULTS, "en")).containsEntry("site.name", "International relations");
    }

    private static List<String> comments(Path bundle, String language) {
        return file(bundle, language)
                .lines()
                .filter(line -> line.startsWith("#"))
                .toList();
    }
}
