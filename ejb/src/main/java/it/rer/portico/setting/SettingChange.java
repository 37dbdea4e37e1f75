package it.rer.portico.setting;

import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * What somebody wants a text of the site to say, and what it said when they saw it.
 *
 * @param seen what it said before their eyes
 * @param text what it is to say; empty where nothing is to be shown
 */
public record SettingChange(SettingName name, Language language, String seen, String text) {

    public SettingChange {
        Objects.requireNonNull(name);
        Objects.requireNonNull(language);
        seen = seen.replace("\r\n", "\n"); // browsers end the lines of what they send otherwise
        text = text.replace("\r\n", "\n");
    }

    /** Whether they want it to say something else at all. */
    public boolean isWanted() {
        return !text.strip().equals(seen.strip());
    }

    /** Whether somebody else has changed it since they saw it, to something that they do not want. */
    boolean isLate(SettingTexts now) {
        var said = now.text(name, language).strip();
        return isWanted() && !said.equals(seen.strip()) && !said.equals(text.strip());
    }
}
