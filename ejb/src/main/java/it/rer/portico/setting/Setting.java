package it.rer.portico.setting;

import it.rer.portico.platform.language.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;

/**
 * A value that administrators chose instead of a default, for one language. One that applies to the whole site is stored under the first
 * language.
 */
@Entity
@NamedQuery(name = Setting.ALL, query = "select s from Setting s")
@NamedQuery(name = Setting.ONE, query = "select s from Setting s where s.name = :name and s.language = :language")
public class Setting {

    static final String ALL = "Setting.all";
    static final String ONE = "Setting.one";

    /** Longest text, in characters. */
    public static final int TEXT_MAX = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "setting_seq")
    @SequenceGenerator(name = "setting_seq", sequenceName = "setting_seq", allocationSize = 50)
    private Long id;

    private String name;

    private Language language;

    private String text;

    protected Setting() {}

    Setting(SettingName name, Language language, String text) {
        this.name = name.key();
        this.language = language;
        this.text = text;
    }

    void change(String newText) {
        text = newText;
    }

    String name() {
        return name;
    }

    Language language() {
        return language;
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Setting setting && name.equals(setting.name()) && language == setting.language());
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
