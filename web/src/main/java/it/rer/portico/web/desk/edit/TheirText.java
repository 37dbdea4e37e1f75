package it.rer.portico.web.desk.edit;

import it.rer.portico.writing.Typed;

/** What a colleague saved while the editor was writing. */
public record TheirText(String title, String description, String body) {

    static TheirText of(Typed theirs) {
        return new TheirText(theirs.title(), theirs.description(), theirs.body());
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    /** Sanitised HTML. */
    public String getBody() {
        return body;
    }
}
