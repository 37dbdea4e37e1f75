package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** A file cannot be moved to the trash because a published text or a draft names it. */
public class MediaInUseException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaInUseException(int uses) {
        super("media.in-use", uses);
    }
}
