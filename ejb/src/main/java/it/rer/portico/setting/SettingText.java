package it.rer.portico.setting;

import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * The text of a setting in one language.
 *
 * @param text empty if nothing is shown
 */
public record SettingText(SettingName name, Language language, String text) {

    public SettingText {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
    }
}
