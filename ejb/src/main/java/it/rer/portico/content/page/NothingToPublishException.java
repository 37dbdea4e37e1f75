package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;

/** There is no draft that could be published. */
public class NothingToPublishException extends PorticoException {

    private static final long serialVersionUID = 1L;

    NothingToPublishException() {
        super("page.nothing-to-publish");
    }
}
