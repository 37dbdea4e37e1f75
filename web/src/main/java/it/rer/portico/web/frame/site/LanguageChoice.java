package it.rer.portico.web.frame.site;

/**
 * A language that a reader can switch to.
 *
 * @param lang ISO 639-1
 * @param address where the switch leads
 * @param current whether it is the language of what is shown
 * @param translated whether there is a text in it
 */
public record LanguageChoice(String lang, String address, boolean current, boolean translated) {

    /** A language in which there is a text. */
    public LanguageChoice(String lang, String address, boolean current) {
        this(lang, address, current, true);
    }

    public String getLang() {
        return lang;
    }

    public String getAddress() {
        return address;
    }

    public boolean isCurrent() {
        return current;
    }

    public boolean isTranslated() {
        return translated;
    }
}
