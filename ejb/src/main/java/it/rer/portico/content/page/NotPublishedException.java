package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;

/** A translation cannot be withdrawn because it is not published. */
public class NotPublishedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    NotPublishedException() {
        super("page.not-published");
    }
}
