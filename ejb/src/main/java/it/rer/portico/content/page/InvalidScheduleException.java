package it.rer.portico.content.page;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;

/** A scheduled time is in the past, or the end precedes the beginning. */
public class InvalidScheduleException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidScheduleException(Language language, String moment, String key) {
        super(language.code() + "-" + moment, key);
    }
}
