package it.rer.portico.access.identity;

import it.rer.portico.platform.error.PorticoException;

/** Nobody has that login name. */
public class EditorNotFoundException extends PorticoException {

    private static final long serialVersionUID = 1L;

    EditorNotFoundException(String login) {
        super("editor.not-found", login);
    }
}
