package it.rer.portico.setting;

import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.platform.language.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of all settings in all languages at one moment: the stored ones, and the defaults of the others. */
public final class SettingTexts {

    private static final String DEFAULTS = SettingTexts.class.getPackageName() + ".defaults";

    private final Map<Language, Map<SettingName, String>> texts = new EnumMap<>(Language.class);

    SettingTexts(List<Setting> stored) {
        for (var language : Language.ALL) {
            var defaults = ResourceBundle.getBundle(DEFAULTS, language.locale(), SettingTexts.class.getClassLoader());
            var ofLanguage = new EnumMap<SettingName, String>(SettingName.class);
            for (var name : SettingName.values()) {
                ofLanguage.put(name, defaults.containsKey(name.key()) ? defaults.getString(name.key()) : "");
            }
            texts.put(language, ofLanguage);
        }
        for (var setting : stored) {
            SettingName.find(setting.name()).ifPresent(name -> {
                var where = name.isOfSite() ? Language.ALL : List.of(setting.language());
                where.forEach(language -> texts.get(language).put(name, setting.text()));
            });
        }
    }

    /** The defaults of all settings. */
    public static SettingTexts defaults() {
        return new SettingTexts(List.of());
    }

    /** The text of a setting in a language; empty if administrators emptied it, never null. */
    public String text(SettingName name, Language language) {
        return texts.get(language).get(name);
    }

    /** The text of a setting that applies to the whole site. */
    public String text(SettingName name) {
        return text(name, name.languages().get(0));
    }

    /** The scale on which pages are rated. */
    public RatingScale ratingScale() {
        return RatingScale.find(text(SettingName.RATING_SCALE)).orElse(RatingScale.THUMBS);
    }

    /** Whether editors get e-mails, if there is a mail server. */
    public boolean emailsWanted() {
        return text(SettingName.MAIL_LETTERS).equals(SettingName.YES);
    }
}
