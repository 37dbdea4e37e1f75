package it.rer.portico.web.access.link;

import it.rer.portico.access.identity.Passwords;
import it.rer.portico.platform.error.InvalidInputException;

/** A password as somebody chooses it, typed twice: slips of the hand are not seen. */
public record NewPassword(String text, String repeated) {

    public static final NewPassword NONE = new NewPassword("", "");

    /**
     * Takes it only if it may be somebody's.
     *
     * @throws InvalidInputException as {@link Passwords#checked}
     */
    public void demandGood(String login, String name) {
        Passwords.checked(text, login, name);
    }

    /** @throws InvalidInputException if what was typed the second time differs */
    public void demandSame() {
        if (!text.equals(repeated)) {
            throw new InvalidInputException("repeated", "editor.password-repeated");
        }
    }
}
