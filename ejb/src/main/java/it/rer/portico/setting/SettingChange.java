package it.rer.portico.setting;

import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * A requested change of a setting, with the text that was there when the form was shown.
 *
 * @param seen the text when the form was shown
 * @param text the new text; empty if nothing is to be shown
 */
public record SettingChange(SettingName name, Language language, String seen, String text) {

    public SettingChange {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        seen = seen.replace("\r\n", "\n"); // browsers send CRLF
        text = text.replace("\r\n", "\n");
    }

    /** Whether the new text differs from the one that was shown. */
    public boolean isWanted() {
        return !text.strip().equals(seen.strip());
    }

    /** Whether somebody else has changed the setting since the form was shown, to a different text than the new one. */
    boolean isLate(SettingTexts now) {
        var said = now.text(name, language).strip();
        return isWanted() && !said.equals(seen.strip()) && !said.equals(text.strip());
    }
}
