package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;

/** No such page, or none in that language. */
public class PageNotFoundException extends PorticoException {

    private static final long serialVersionUID = 1L;

    public PageNotFoundException(long pageId) {
        super("page.not-found", Long.toString(pageId)); // as text, or a message would group its digits
    }

    public PageNotFoundException(long pageId, Language language) {
        super("page.not-translated", Long.toString(pageId), language.code());
    }
}
