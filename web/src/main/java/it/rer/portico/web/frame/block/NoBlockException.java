package it.rer.portico.web.frame.block;

import it.rer.portico.platform.language.Language;

/** The address of a block is wrong: unknown block, page or option. The message is for the integrator. */
public final class NoBlockException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Language language;

    /**
     * @param status HTTP status
     * @param reason for the integrator, in the given language
     */
    NoBlockException(int status, Language language, String reason) {
        super(reason);
        this.status = status;
        this.language = language;
    }

    int status() {
        return status;
    }

    Language language() {
        return language;
    }
}
