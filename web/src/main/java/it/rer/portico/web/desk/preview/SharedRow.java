package it.rer.portico.web.desk.preview;

/** A link that holds, as a reader sees it. */
public record SharedRow(long id, String by, String at, String until) {

    public long getId() {
        return id;
    }

    public String getBy() {
        return by;
    }

    public String getAt() {
        return at;
    }

    public String getUntil() {
        return until;
    }
}
