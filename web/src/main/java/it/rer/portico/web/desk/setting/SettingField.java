package it.rer.portico.web.desk.setting;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import java.util.List;

/**
 * The input for a setting of the site, in one language or for the whole site.
 *
 * @param seen what the text said when the form was made
 * @param text what is in the input
 * @param initial what it says where nobody chose otherwise; empty if the input says the same
 * @param fault what is wrong with it; empty if nothing is
 */
public record SettingField(
        SettingName name, Language language, String seen, String text, String initial, String fault) {

    /** How the form names it. */
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

    /** Whether it holds for the whole site, so that its label names no language. */
    public boolean isOfSite() {
        return name.isOfSite();
    }

    /** What is chosen from; empty if it is written freely. */
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
