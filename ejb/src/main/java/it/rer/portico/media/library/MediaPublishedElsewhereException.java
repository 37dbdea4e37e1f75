package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** The caller may not change a file, because a published text names it that they may not publish: citizens would see the change at once. */
public class MediaPublishedElsewhereException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaPublishedElsewhereException() {
        super("media.published-elsewhere");
    }
}
