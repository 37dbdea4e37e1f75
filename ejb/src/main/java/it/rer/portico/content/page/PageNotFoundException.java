package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;

/** The page does not exist, or not in that language. */
public class PageNotFoundException extends PorticoException {

    private static final long serialVersionUID = 1L;

    /** There is no such page. */
    public PageNotFoundException(long pageId) {
        super("page.not-found", Long.toString(pageId)); // as text, or a message would group its digits
    }

    /** The page has no translation in the language. */
    public PageNotFoundException(long pageId, Language language) {
        super("page.not-translated", Long.toString(pageId), language.code());
    }
}
