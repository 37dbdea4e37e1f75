package it.rer.portico.setting;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/**
 * A link of the footer.
 *
 * @param text its visible text
 * @param address where it leads
 */
public record FooterLink(String text, String address) {

    /** Longest text, in characters. */
    public static final int TEXT_MAX = 100;

    /** Longest address, in characters. */
    public static final int ADDRESS_MAX = 300;

    /**
     * The text as it would be stored.
     *
     * @param field the input that it was typed into
     * @throws InvalidInputException {@code text.required}, {@code text.too-long} or {@code text.control-characters}
     */
    public static String checkedText(String field, String typed) {
        return PlainText.requiredLine(field, typed, TEXT_MAX);
    }

    /**
     * The address as it would be stored.
     *
     * @param field the input that it was typed into
     * @throws InvalidInputException {@code text.required}, {@code text.too-long} or {@code text.control-characters};
     *     {@code setting.address} if it is not an address that a link may have
     */
    public static String checkedAddress(String field, String typed) {
        return SettingName.link(field, PlainText.requiredLine(field, typed, ADDRESS_MAX));
    }

    /** For EL, which does not see the accessors of records. */
    public String getText() {
        return text;
    }

    /** For EL, as {@link #getText}. */
    public String getAddress() {
        return address;
    }
}
