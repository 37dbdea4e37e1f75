package it.rer.portico.access.identity;

import it.rer.portico.platform.error.PorticoException;

/** Somebody has that login name already. */
public class LoginTakenException extends PorticoException {

    private static final long serialVersionUID = 1L;

    LoginTakenException(String login) {
        super("editor.login-taken", login);
    }
}
