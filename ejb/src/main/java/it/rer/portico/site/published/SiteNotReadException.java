package it.rer.portico.site.published;

/** The published site has not been loaded since the start, because the database has not answered yet. The caller should try again soon. */
public class SiteNotReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SiteNotReadException() {
        super("The site has not been read from the database yet");
    }
}
