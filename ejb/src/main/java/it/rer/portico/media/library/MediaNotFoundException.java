package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** There is no file with that id, or it is hidden from the caller. */
public class MediaNotFoundException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaNotFoundException(long id) {
        super("media.not-found", Long.toString(id)); // as text, because the message would group the digits of a number
    }
}
