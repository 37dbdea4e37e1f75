package it.rer.portico.desk.workflow;

import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;

/** A text has errors, and so cannot be published. */
public class NotReadyException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final Language language;

    /** @param faults how many */
    NotReadyException(Language language, int faults) {
        super("workflow.not-ready", faults);
        this.language = language;
    }

    /** Of which text. */
    public Language language() {
        return language;
    }
}
