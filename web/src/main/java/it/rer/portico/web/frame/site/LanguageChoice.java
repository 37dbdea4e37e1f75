package it.rer.portico.web.citizen.preview;

/**
 * A draft in one of its languages.
 *
 * @param lang ISO 639-1
 * @param address where it is shown in that language
 */
public record LanguageChoice(String lang, String address, boolean current) {

    public String getLang() {
        return lang;
    }

    public String getAddress() {
        return address;
    }

    public boolean isCurrent() {
        return current;
    }
}
