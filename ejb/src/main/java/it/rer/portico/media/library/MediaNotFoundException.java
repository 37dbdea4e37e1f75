package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** There is no file of that identity. */
public class MediaNotFoundException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaNotFoundException(long id) {
        super("media.not-found", Long.toString(id)); // as text, or the message would group its digits
    }
}
