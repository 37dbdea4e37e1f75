package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.translation.ReceivedPage;
import java.io.Serializable;

/** A page of which the translation was written, as a reader sees it. It lies in a session, which may be written to disk. */
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

    /** Whether nothing was written, since it said so already. */
    public boolean isSame() {
        return same;
    }

    public boolean isSourceChanged() {
        return sourceChanged;
    }

    /** How many of its texts say the same as the original. */
    public int getCopies() {
        return copies;
    }
}
