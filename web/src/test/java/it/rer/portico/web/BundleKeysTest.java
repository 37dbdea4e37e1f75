package it.rer.portico.web;

import static it.rer.portico.web.Bundle.DEFAULTS;
import static it.rer.portico.web.Bundle.TEXTS;
import static it.rer.portico.web.Bundle.messages;
import static it.rer.portico.web.Bundle.read;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.desk.redirect.PlannedRedirect;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.media.format.MediaGroup;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.testing.Places;
import it.rer.portico.web.desk.StateMark;
import it.rer.portico.web.desk.audit.AuditView;
import it.rer.portico.web.desk.home.HomeLists;
import it.rer.portico.web.desk.link.BrokenLinksView;
import it.rer.portico.web.desk.media.MediaView;
import it.rer.portico.web.desk.redirect.RedirectExportServlet;
import it.rer.portico.web.desk.setting.SettingsView;
import it.rer.portico.web.desk.shell.MenuView;
import it.rer.portico.web.desk.translation.TranslationCell;
import it.rer.portico.web.desk.tree.DescribeView;
import it.rer.portico.web.desk.writing.TextDates;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.platform.text.Texts;
import it.rer.portico.web.testing.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every key that a view, a script or a class names is there, and every key is named; a test that fails says which file lacks which. */
@Tag("places")
class BundleKeysTest {

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
                    Stream.of(ModerationSubject.Kind.values()).map(Texts::key).toList()),
            Map.entry(
                    "apart.reason.",
                    Stream.of(ModerationReason.values()).map(Texts::key).toList()),
            Map.entry("star.", List.of("1", "2", "3", "4", "5")),
            Map.entry("site-rating.score.", List.of("1", "2", "3", "4", "5")),
            Map.entry(
                    "role.",
                    Stream.of(Role.values())
                            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList()),
            Map.entry("editor.ask-", List.of("suspend", "revoke")),
            Map.entry("editor.follows-", List.of("suspend", "revoke")),
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
    private static final Pattern DONE =
            Pattern.compile("(?:redirectTo|redirectIf|act)\\((?:[^;]*?),\\s*\"([a-z-]+)\"\\)");

    /** A word of the editor's script. */
    private static final Pattern SCRIPT = Pattern.compile("\\btexts(?:\\.(\\w+)|\\[\"([\\w-]+)\"])");

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
        var places = new Places();
        used.forEach((bundle, keys) -> places.holdsJust(
                bundle + "_it.properties", keys, read(bundle, "it").keySet()));
        places.assertComplete();
    }

    private static Set<String> keysOfTheDesk() {
        var keys = new TreeSet<String>();
        Sources.find(DONE, Sources.files(Sources.JAVA.resolve("it/rer/portico/web/desk"), ".java"))
                .forEach(each -> keys.add("done." + each.group(1)));
        Sources.find(SCRIPT, Sources.files(TEXTS.resolve("platform/asset/files/desk/writing"), ".js"))
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
        RedirectExportServlet.keys().forEach(key -> keys.add("redirect." + key));
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

        new Places()
                .holdsJust(
                        "messages_it.properties of a group",
                        used,
                        messages("it").keySet())
                .assertComplete();
    }

    @Test
    void everySettingHasItsDefault() {
        var names = Stream.of(SettingName.values())
                .filter(name -> name != SettingName.MAIL_SENDER) // the operator's
                .filter(name -> !name.isGroups() && !name.isImage()) // none at first
                .map(SettingName::key)
                .toList();
        new Places()
                .holdsJust(
                        DEFAULTS + "_it.properties", names, read(DEFAULTS, "it").keySet())
                .assertComplete();
    }
}
