package it.rer.portico.setting;

import it.rer.portico.platform.error.PorticoException;
import java.util.List;

/** Somebody else changed texts of the site that the caller was about to change. */
public class SettingOvertakenException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingText> texts;

    public SettingOvertakenException(List<SettingText> texts) {
        super("setting.overtaken");
        this.texts = List.copyOf(texts);
    }

    /** What they say now. */
    public List<SettingText> texts() {
        return texts == null ? List.of() : texts;
    }
}
