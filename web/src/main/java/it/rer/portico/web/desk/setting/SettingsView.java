package it.rer.portico.web.desk.setting;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.Setting;
import it.rer.portico.setting.SettingChange;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.SettingOvertakenException;
import it.rer.portico.setting.SettingTexts;
import it.rer.portico.setting.SiteSettings;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Backs {@code impostazioni.xhtml}: the settings of the site, with both languages side by side. */
@Named("settings")
@RequestScoped
public class SettingsView {

    private static final String SEEN = "seen-";

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private SiteSettings settings;

    /** The current values, by field, of settings that somebody else has changed meanwhile. */
    private final Map<String, String> overtaken = new HashMap<>();

    private SettingTexts texts;
    private SettingTexts defaults;

    /** The key of a setting in the bundle, after {@code setting.}. */
    static String key(SettingName name) {
        return name.key().replace('.', '-');
    }

    /** All keys of the screen in the bundle, after {@code setting.}. */
    public static List<String> keys() {
        return Stream.of(
                        Stream.of(SettingName.values()).map(SettingsView::key),
                        names().flatMap(name -> name.choices().stream().map(choice -> key(name) + "." + choice)),
                        Stream.of(SettingGroup.values()).map(group -> "group." + group.key()))
                .flatMap(keys -> keys)
                .toList();
    }

    /** Stores all changes of the form, or none if one is invalid. */
    public void save() {
        var wanted = names().flatMap(name -> name.languages().stream().map(language -> sent(name, language)))
                .toList();
        wanted.stream().filter(SettingChange::isWanted).forEach(this::check);
        if (screen.isRefused()) {
            return;
        }
        screen.attempt(() -> change(wanted));
        if (!screen.isRefused()) {
            screen.redirectTo(ScreenPath.SETTINGS, "settings");
        }
    }

    private void change(List<SettingChange> wanted) {
        try {
            settings.change(wanted);
        } catch (SettingOvertakenException e) {
            e.texts().forEach(each -> {
                var field = SettingField.field(each.name(), each.language());
                overtaken.put(field, each.text());
                screen.refuse(
                        field,
                        label(each.name(), each.language()),
                        Texts.message(requestContext.language(), "setting.overtaken", each.text()));
            });
        }
    }

    private void check(SettingChange change) {
        var field = SettingField.field(change.name(), change.language());
        try {
            change.name().accepted(field, change.text());
        } catch (InvalidInputException e) {
            screen.refuse(field, label(change.name(), change.language()), Texts.message(requestContext.language(), e));
        }
    }

    private String label(SettingName name, Language language) {
        var text = screen.text("setting." + key(name));
        return name.isOfSite()
                ? text
                : text + " (" + language.locale().getDisplayLanguage(requestContext.getLocale()) + ")";
    }

    /** The settings of this screen; the groups of the footer and the sharing image have screens of their own. */
    private static Stream<SettingName> names() {
        return Stream.of(SettingName.values()).filter(name -> !name.isGroups() && !name.isImage());
    }

    private SettingChange sent(SettingName name, Language language) {
        var field = SettingField.field(name, language);
        return new SettingChange(name, language, screen.parameter(SEEN + field), screen.parameter(field));
    }

    /** The groups with their settings. */
    public List<Group> getGroups() {
        return Stream.of(SettingGroup.values())
                .map(group -> new Group(
                        group.key(),
                        group.names().stream()
                                .map(name -> new Row(key(name), fields(name)))
                                .toList()))
                .toList();
    }

    private List<SettingField> fields(SettingName name) {
        return name.languages().stream().map(language -> field(name, language)).toList();
    }

    private SettingField field(SettingName name, Language language) {
        var key = SettingField.field(name, language);
        var now = texts().text(name, language);
        var change = screen.isRefused() ? sent(name, language) : new SettingChange(name, language, now, now);
        var initial = defaults().text(name, language);
        return new SettingField(
                name,
                language,
                overtaken.getOrDefault(key, change.seen()),
                change.text(),
                initial.equals(change.text()) || !name.choices().isEmpty() ? "" : initial,
                screen.getFault().getOrDefault(key, ""));
    }

    private SettingTexts texts() {
        if (texts == null) {
            texts = settings.texts();
        }
        return texts;
    }

    private SettingTexts defaults() {
        if (defaults == null) {
            defaults = settings.defaults();
        }
        return defaults;
    }

    public int getTextMax() {
        return Setting.TEXT_MAX;
    }

    /** A group of settings. */
    public record Group(String key, List<Row> rows) {

        public String getKey() {
            return key;
        }

        public List<Row> getRows() {
            return rows;
        }
    }

    /** A setting in its languages. */
    public record Row(String key, List<SettingField> fields) {

        public String getKey() {
            return key;
        }

        public List<SettingField> getFields() {
            return fields;
        }
    }
}
