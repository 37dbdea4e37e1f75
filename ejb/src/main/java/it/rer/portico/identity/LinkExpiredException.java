package it.rer.portico.identity;

import it.rer.portico.error.PorticoException;

/** A one-time link was used already, is too old, or never was one. */
public class LinkExpiredException extends PorticoException {

    private static final long serialVersionUID = 1L;

    LinkExpiredException() {
        super("editor.link-expired");
    }
}
