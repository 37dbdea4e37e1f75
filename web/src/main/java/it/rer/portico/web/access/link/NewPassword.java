package it.rer.portico.web.access.link;

import it.rer.portico.access.identity.Passwords;
import it.rer.portico.platform.error.InvalidInputException;

/** A new password as typed, twice, because typing errors are not visible. */
public record NewPassword(String text, String repeated) {

    public static final NewPassword NONE = new NewPassword("", "");

    /**
     * Checks that an account may have this password.
     *
     * @throws InvalidInputException as {@link Passwords#checked}
     */
    public void demandGood(String login, String name) {
        Passwords.checked(text, login, name);
    }

    /**
     * Checks that it was typed the same way twice.
     *
     * @throws InvalidInputException {@code repeated} if not
     */
    public void demandSame() {
        if (!text.equals(repeated)) {
            throw new InvalidInputException("repeated", "editor.password-repeated");
        }
    }
}
