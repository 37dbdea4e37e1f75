package it.rer.portico.access.identity;

import it.rer.portico.platform.error.PorticoException;

/** The link for creating the first administrator is used, expired or invalid. */
public class LinkExpiredException extends PorticoException {

    private static final long serialVersionUID = 1L;

    LinkExpiredException() {
        super("editor.link-expired");
    }
}
