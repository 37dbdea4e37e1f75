package it.rer.portico.access.identity;

import it.rer.portico.platform.error.PorticoException;

/** A one-time link was used already, is too old, or never was one. */
public class LinkExpiredException extends PorticoException {

    private static final long serialVersionUID = 1L;

    LinkExpiredException() {
        super("editor.link-expired");
    }
}
