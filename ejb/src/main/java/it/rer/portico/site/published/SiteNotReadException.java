package it.rer.portico.site.published;

/** The site has not been read since the start: the database did not answer yet. Whoever asks is to try again soon. */
public class SiteNotReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SiteNotReadException() {
        super("The site has not been read from the database yet");
    }
}
