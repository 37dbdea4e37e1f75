package it.rer.portico.setting;

import it.rer.portico.platform.language.Language;
import java.util.List;

/** Texts of the site without a database. */
public final class TestSettings {

    private TestSettings() {}

    /** The defaults. */
    public static SettingTexts defaults() {
        return new SettingTexts(List.of());
    }

    /** The defaults but for one text. */
    public static SettingTexts with(SettingName name, Language language, String text) {
        return new SettingTexts(List.of(new Setting(name, language, text)));
    }
}
