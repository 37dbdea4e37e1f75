package it.rer.portico.desk.workflow;

import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;

/** A text cannot be published because it has errors. */
public class NotReadyException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final Language language;

    /** @param faults number of errors */
    NotReadyException(Language language, int faults) {
        super("workflow.not-ready", faults);
        this.language = language;
    }

    /** The language of the text. */
    public Language language() {
        return language;
    }
}
