package it.rer.portico.web.desk.history;

import it.rer.portico.desk.history.PastText;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.Texts;

/**
 * A revision, as a reader sees it.
 *
 * @param newest the number of the newest revision
 */
public record PastRow(PastText text, Language reader, long newest) {

    public int getNumber() {
        return text.number();
    }

    public String getTitle() {
        return text.title();
    }

    public String getAuthor() {
        return text.author();
    }

    public String getAt() {
        return Texts.moment(reader, text.at());
    }

    public String getNote() {
        return text.note().orElse("");
    }

    public boolean isPublished() {
        return text.published();
    }

    public boolean isDraft() {
        return text.draft();
    }

    /** The number of the revision before it that says the same; 0 if none does. */
    public int getSameAs() {
        return text.sameAs().orElse(0);
    }

    public boolean isNewest() {
        return text.number() == newest;
    }

    /** Whether it is the one right before the newest. */
    public boolean isSecond() {
        return text.number() == newest - 1;
    }
}
