package it.rer.portico.web.desk.setting;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import java.util.List;

/**
 * The input for a setting of the site, in one language or for the whole site.
 *
 * @param seen the stored value when the form was rendered, for optimistic locking
 * @param text the value of the input
 * @param initial the default; empty if the input has the same value
 * @param fault the error message; empty if the value is valid
 */
public record SettingField(
        SettingName name, Language language, String seen, String text, String initial, String fault) {

    /** The name of the input. */
    static String field(SettingName name, Language language) {
        return SettingsView.key(name) + "-" + language.code();
    }

    public String getField() {
        return field(name, language);
    }

    public String getLang() {
        return language.code();
    }

    public boolean isRequired() {
        return name.isRequired();
    }

    public boolean isAddress() {
        return name.isAddress() || name.isEmail();
    }

    /** Whether the setting applies to the whole site, so that its label names no language. */
    public boolean isOfSite() {
        return name.isOfSite();
    }

    /** The possible values; empty if it is free text. */
    public List<String> getChoices() {
        return name.choices();
    }

    public String getSeen() {
        return seen;
    }

    public String getText() {
        return text;
    }

    public String getInitial() {
        return initial;
    }

    public String getFault() {
        return fault;
    }
}
