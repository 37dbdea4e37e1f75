package it.rer.portico.access.identity;

import it.rer.portico.platform.error.PorticoException;

/** A link to set a password was used already, is too old, or never was one. */
public class PasswordLinkExpiredException extends PorticoException {

    private static final long serialVersionUID = 1L;

    PasswordLinkExpiredException() {
        super("editor.password-link-expired");
    }
}
