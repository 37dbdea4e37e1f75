package it.rer.portico.page;

import it.rer.portico.error.InvalidInputException;

/** A moment that has passed, or an end before its beginning. */
public class InvalidScheduleException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidScheduleException(String field, String key) {
        super(field, key);
    }
}
