package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** A file cannot be changed by somebody who may not publish all published texts that name it: citizens would see it at once. */
public class MediaPublishedElsewhereException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaPublishedElsewhereException() {
        super("media.published-elsewhere");
    }
}
