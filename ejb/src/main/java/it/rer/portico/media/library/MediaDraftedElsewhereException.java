package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** The caller may not change a file, because a draft names it that they may not edit. */
public class MediaDraftedElsewhereException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaDraftedElsewhereException() {
        super("media.drafted-elsewhere");
    }
}
