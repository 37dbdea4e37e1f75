package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.translation.ReceivedPage;
import java.io.Serializable;

/** A page whose translation was imported, as a row of the list. Serializable because it is stored in the session. */
public record ReceivedRow(
        long id, String title, String lang, boolean added, boolean same, boolean sourceChanged, int copies)
        implements Serializable {

    static ReceivedRow of(ReceivedPage page) {
        return new ReceivedRow(
                page.pageId(),
                page.title(),
                page.language().code(),
                page.added(),
                page.same(),
                page.sourceChanged(),
                page.copies());
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getLang() {
        return lang;
    }

    public boolean isAdded() {
        return added;
    }

    /** Whether the translation was already the same, so that nothing was stored. */
    public boolean isSame() {
        return same;
    }

    public boolean isSourceChanged() {
        return sourceChanged;
    }

    /** How many of its texts are identical to the source. */
    public int getCopies() {
        return copies;
    }
}
