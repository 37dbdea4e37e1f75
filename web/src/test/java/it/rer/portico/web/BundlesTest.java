package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.desk.moderation.ReviewSubject;
import it.rer.portico.desk.redirect.PlannedRedirect;
import it.rer.portico.feedback.ReviewReason;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.media.MediaGroup;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.web.desk.StateMark;
import it.rer.portico.web.desk.audit.AuditView;
import it.rer.portico.web.desk.home.HomeLists;
import it.rer.portico.web.desk.link.BrokenLinksView;
import it.rer.portico.web.desk.media.MediaView;
import it.rer.portico.web.desk.redirect.RedirectListServlet;
import it.rer.portico.web.desk.setting.SettingsView;
import it.rer.portico.web.desk.shell.MenuView;
import it.rer.portico.web.desk.translation.TranslationCell;
import it.rer.portico.web.desk.tree.DescribeView;
import it.rer.portico.web.desk.writing.TextDates;
import it.rer.portico.web.embed.portlet.Portlet;
import it.rer.portico.web.platform.text.Texts;
import it.rer.portico.web.testing.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of both languages: complete, used, and as the rules have them. */
class BundlesTest {

    private static final Path TEXTS = Sources.RESOURCES.resolve("it/rer/portico/web");
    private static final Path MESSAGES = TEXTS.resolve("platform/text/messages");
    private static final Path DEFAULTS = Sources.EJB_RESOURCES.resolve("it/rer/portico/setting/defaults");

    private static final Pattern VARIABLE = Pattern.compile("<base-name>([\\w.]+)</base-name>\\s*<var>(\\w+)</var>");
    private static final Pattern FIXED_KEY = Pattern.compile("\\b(\\w*[tT]ext)\\['([\\w.-]+)'](?!\\.)");
    private static final Pattern DYNAMIC_KEY = Pattern.compile("\\b(\\w+Text)\\['([\\w.-]+)'\\.concat");
    private static final Pattern JAVA_KEY = Pattern.compile("(?:Texts[.]message\\([^;]*?|message\\(language, "
            + "|(?:Invalid\\w+|Xliff)Exception\\([^;]*?,\\s*|super\\((?:\"?\\w+\"?, )?"
            + "|\\b[A-Z][A-Z_0-9]*\\(\\s*\"[^\"]*\",\\s*)\"([a-z]+[.][a-z.-]+)\"");

    /** Prefixes of keys that views put together, with all that may follow. */
    private static final Map<String, List<String>> DYNAMIC = Map.ofEntries(
            Map.entry(
                    "reason.",
                    Stream.of(RatingReason.values()).map(RatingReason::code).toList()),
            Map.entry(
                    "apart.subject.",
                    Stream.of(ReviewSubject.Kind.values()).map(Texts::key).toList()),
            Map.entry(
                    "apart.reason.",
                    Stream.of(ReviewReason.values()).map(Texts::key).toList()),
            Map.entry("star.", List.of("1", "2", "3", "4", "5")),
            Map.entry("site-rating.score.", List.of("1", "2", "3", "4", "5")),
            Map.entry(
                    "role.",
                    Stream.of(Role.values())
                            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList()),
            Map.entry("editor.", List.of("suspend", "revoke")),
            Map.entry("editor.ask-", List.of("suspend", "revoke")),
            Map.entry("editor.follows-", List.of("suspend", "revoke")),
            Map.entry("editor.done.", List.of("describe", "grant", "revoke", "suspend", "resume")),
            Map.entry("language.", Language.ALL.stream().map(Language::code).toList()),
            Map.entry("block.", Stream.of(Portlet.values()).map(Portlet::key).toList()),
            Map.entry("about.", Stream.of(Portlet.values()).map(Portlet::key).toList()),
            Map.entry("option.", List.of("level", "heading", "classes", "links", "prefix", "ids")),
            Map.entry("page.", List.of("write", "publish", "preview", "history", "settings")),
            Map.entry(
                    "redirect.line.",
                    Stream.of(PlannedRedirect.Outcome.values()).map(Texts::key).toList()),
            Map.entry("media.kind.", MediaView.kindKeys()),
            Map.entry(
                    "media.group.",
                    Stream.of(MediaGroup.values()).map(Texts::key).toList()),
            Map.entry("media.alternative-", List.of("it", "en")),
            Map.entry("translations.state.", TranslationCell.LABELS),
            Map.entry("edit.matching-", List.of("it", "en")),
            Map.entry("edit.save-", List.of("it", "en")));

    /** Prefixes of keys of which a class holds the list. */
    private static final Set<String> OF_JAVA = Set.of(
            "menu.",
            "state.",
            "date.",
            "audit.action.",
            "audit.verdict.",
            "setting.",
            "setting.group.",
            "link.fault.",
            "kind.",
            "home.");

    private static final Path DESK = TEXTS.resolve("desk/texts");

    /** What was done, as a screen names it to the one that follows. */
    private static final Pattern DONE = Pattern.compile("(?:leaveTo|leaveIf|act)\\((?:[^;]*?),\\s*\"([a-z-]+)\"\\)");
    /** A word of the editor's script. */
    private static final Pattern SCRIPT = Pattern.compile("\\btexts(?:\\.(\\w+)|\\[\"([\\w-]+)\"])");

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
        assertThat(bundles()).contains(MESSAGES, DEFAULTS).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHoldTheSameKeysInTheSameOrder(Path bundle) {
        assertThat(List.copyOf(read(bundle, "en").keySet()))
                .isEqualTo(List.copyOf(read(bundle, "it").keySet()));
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
        var english = read(MESSAGES, "en");
        read(MESSAGES, "it").forEach((key, italian) -> {
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

    @Test
    void everyKeyThatAViewNamesIsThereAndEveryKeyIsNamed() {
        var variables = variables();
        var used = new HashMap<Path, Set<String>>();
        Sources.find(FIXED_KEY, Sources.views()).forEach(use -> keysOf(use, variables)
                .forEach((bundle, key) ->
                        used.computeIfAbsent(bundle, each -> new TreeSet<>()).add(key)));
        Sources.find(DYNAMIC_KEY, Sources.views())
                .filter(use -> !OF_JAVA.contains(use.group(2)))
                .forEach(use -> {
                    assertThat(DYNAMIC).containsKey(use.group(2));
                    DYNAMIC.get(use.group(2))
                            .forEach(end -> used.computeIfAbsent(variables.get(use.group(1)), each -> new TreeSet<>())
                                    .add(use.group(2) + end));
                });

        used.computeIfAbsent(DESK, each -> new TreeSet<>()).addAll(keysOfTheDesk());

        assertThat(used.keySet()).containsExactlyInAnyOrderElementsOf(variables.values());
        used.forEach(
                (bundle, keys) -> assertThat(new TreeSet<>(read(bundle, "it").keySet()))
                        .as("keys of %s", bundle)
                        .isEqualTo(keys));
    }

    private static Set<String> keysOfTheDesk() {
        var keys = new TreeSet<String>();
        Sources.find(DONE, Sources.files(Sources.JAVA.resolve("it/rer/portico/web/desk"), ".java"))
                .forEach(each -> keys.add("done." + each.group(1)));
        Sources.find(SCRIPT, Sources.files(TEXTS.resolve("platform/asset/files/editor"), ".js"))
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                .filter(each -> !each.equals("dataset"))
                .forEach(each -> keys.add("script." + each));
        MenuView.keys().forEach(key -> keys.add("menu." + key));
        StateMark.NAMES.forEach(name -> keys.add("state." + name));
        TextDates.NAMES.forEach(name -> keys.add("date." + name));
        AuditView.actionKeys().forEach(key -> keys.add("audit.action." + key));
        AuditView.verdictKeys().forEach(key -> keys.add("audit.verdict." + key));
        SettingsView.keys().forEach(key -> keys.add("setting." + key));
        BrokenLinksView.faultKeys().forEach(key -> keys.add("link.fault." + key));
        DescribeView.kindKeys().forEach(key -> keys.add("kind." + key));
        RedirectListServlet.keys().forEach(key -> keys.add("redirect." + key));
        HomeLists.keys().forEach(key -> keys.add("home." + key));
        return keys;
    }

    /** In tags and in texts of the other language the bundle is given as {@code text}: that of the site. */
    private static Map<Path, String> keysOf(MatchResult use, Map<String, Path> variables) {
        var bundle = use.group(1).equals("text") ? variables.get("siteText") : variables.get(use.group(1));
        assertThat(bundle).as("bundle of %s", use.group()).isNotNull();
        return Map.of(bundle, use.group(2));
    }

    private static Map<String, Path> variables() {
        var config = Sources.VIEWS.resolve("faces-config.xml");
        var variables = new HashMap<String, Path>();
        Sources.find(VARIABLE, List.of(config))
                .forEach(each -> variables.put(
                        each.group(2), Sources.RESOURCES.resolve(each.group(1).replace('.', '/'))));
        return variables;
    }

    @Test
    void everyKeyThatJavaNamesIsThereAndEveryKeyIsNamed() {
        var java = new ArrayList<>(Sources.files(Sources.JAVA, ".java"));
        java.addAll(Sources.files(Sources.EJB_JAVA, ".java"));
        var used = new TreeSet<String>();
        Sources.find(JAVA_KEY, java).map(each -> each.group(1)).forEach(used::add);

        assertThat(new TreeSet<>(read(MESSAGES, "it").keySet())).isEqualTo(used);
    }

    @Test
    void everySettingHasItsDefault() {
        assertThat(read(DEFAULTS, "it").keySet())
                .containsExactlyElementsOf(Stream.of(SettingName.values())
                        .filter(name -> name != SettingName.MAIL_SENDER) // the operator's
                        .filter(name -> !name.isGroups() && !name.isImage()) // none at first
                        .map(SettingName::key)
                        .toList());
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

    /** Key and text of each line, in order; a key that stands twice is refused. */
    private static Map<String, String> read(Path bundle, String language) {
        var texts = new LinkedHashMap<String, String>();
        file(bundle, language)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    var pair = line.split("=", 2);
                    assertThat(pair).as(line).hasSize(2);
                    assertThat(texts.put(pair[0], pair[1]))
                            .as("%s stands twice", pair[0])
                            .isNull();
                });
        return texts;
    }

    private static List<String> comments(Path bundle, String language) {
        return file(bundle, language)
                .lines()
                .filter(line -> line.startsWith("#"))
                .toList();
    }

    private static String file(Path bundle, String language) {
        var file = bundle.resolveSibling(bundle.getFileName() + "_" + language + ".properties");
        assertThat(Files.exists(file)).as(file.toString()).isTrue();
        return Sources.text(file);
    }
}
