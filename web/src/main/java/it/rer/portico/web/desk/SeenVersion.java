package it.rer.portico.web.desk;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.platform.text.WholeNumber;

/**
 * The version of a page that the editor has before them, as a form carries it. Once they were told that somebody was faster, it is that
 * of the page as it is now: who sends the form again does so knowingly.
 */
public final class SeenVersion {

    /** No page is at it. */
    private static final long NONE = -1;

    private String sent;

    /** What the form is to carry. */
    public String text(Entry current) {
        return sent == null ? String.valueOf(current.version()) : sent;
    }

    /** What the form carried. */
    public void take(String text) {
        sent = text;
    }

    /** What the change is based on; if the form carried no number, it is based on nothing and refused. */
    public long number() {
        return WholeNumber.find(sent).orElse(NONE);
    }

    /** From now on the form is about the page as it is. */
    public void renew() {
        sent = null;
    }
}
