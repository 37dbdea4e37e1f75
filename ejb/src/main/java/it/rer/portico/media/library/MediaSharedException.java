package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** A file cannot be put into the trash while it is the image that pages are passed on with. */
public class MediaSharedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaSharedException() {
        super("media.shared");
    }
}
