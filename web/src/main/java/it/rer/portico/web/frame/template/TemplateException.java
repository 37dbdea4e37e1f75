package it.rer.portico.web.frame.template;

/** A portal's template could not be fetched or is invalid. The message says why, for the log. */
class TemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super(message);
    }
}
