package it.rer.portico.setting;

import it.rer.portico.platform.error.PorticoException;
import java.util.List;

/** Somebody else changed settings since the caller saw them, so the caller's changes were refused. */
public class SettingOvertakenException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingText> texts;

    /** Takes the current texts of the settings that somebody else changed. */
    public SettingOvertakenException(List<SettingText> texts) {
        super("setting.overtaken");
        this.texts = List.copyOf(texts);
    }

    /** The current texts of those settings. */
    public List<SettingText> texts() {
        return texts == null ? List.of() : texts;
    }
}
