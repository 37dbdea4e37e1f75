package it.rer.portico.setting;

import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * What a text of the site says, or is to say, in one language.
 *
 * @param text empty where nothing is to be shown
 */
public record SettingText(SettingName name, Language language, String text) {

    public SettingText {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
    }
}
