package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** A file cannot be changed by somebody who may not write all drafts that name it. */
public class MediaDraftedElsewhereException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaDraftedElsewhereException() {
        super("media.drafted-elsewhere");
    }
}
