package it.rer.portico.media.library;

import it.rer.portico.platform.error.PorticoException;

/** A file cannot be moved to the trash because it is the sharing image of the settings. */
public class MediaSharedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    MediaSharedException() {
        super("media.shared");
    }
}
