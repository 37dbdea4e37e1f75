package it.rer.portico.access.identity;

import it.rer.portico.platform.error.PorticoException;

/** A link for setting a password is used, expired or invalid. */
public class PasswordLinkExpiredException extends PorticoException {

    private static final long serialVersionUID = 1L;

    PasswordLinkExpiredException() {
        super("editor.password-link-expired");
    }
}
