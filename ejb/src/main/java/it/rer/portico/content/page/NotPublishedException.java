package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;

/** A page that citizens cannot read cannot be withdrawn. */
public class NotPublishedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    NotPublishedException() {
        super("page.not-published");
    }
}
