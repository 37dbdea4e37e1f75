package it.rer.portico.web.desk.history;

import it.rer.portico.desk.history.PastText;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.Texts;

/**
 * A revision in the list, in the language of its reader.
 *
 * @param newest the number of the newest revision
 */
public record RevisionRow(PastText text, Language reader, long newest) {

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

    /** The number of an earlier revision with the same content; 0 if there is none. */
    public int getSameAs() {
        return text.sameAs().orElse(0);
    }

    public boolean isNewest() {
        return text.number() == newest;
    }

    /** Whether it is the one before the newest. */
    public boolean isSecond() {
        return text.number() == newest - 1;
    }
}
