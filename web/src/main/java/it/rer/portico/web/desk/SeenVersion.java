package it.rer.portico.web.desk;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.platform.text.WholeNumber;

/**
 * The version of a page that a form was rendered with, for optimistic locking. After a conflict the form gets the current version: an
 * editor who sends it again has seen the message, and means it.
 */
public final class SeenVersion {

    /** A version that no page has. */
    private static final long NONE = -1;

    private String sent;

    /** The value of the hidden input. */
    public String text(Entry current) {
        return sent == null ? String.valueOf(current.version()) : sent;
    }

    /** Sets the value that was sent. */
    public void take(String text) {
        sent = text;
    }

    /** The version that the change is based on; one that no page has if the form sent no number, so that the change is refused. */
    public long number() {
        return WholeNumber.find(sent).orElse(NONE);
    }

    /** Makes the form use the current version from now on. */
    public void renew() {
        sent = null;
    }
}
