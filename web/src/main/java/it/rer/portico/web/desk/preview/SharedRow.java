package it.rer.portico.web.desk.preview;

/**
 * A link that holds, as a reader sees it.
 *
 * @param id with which its address ends
 * @param removal where it is ended
 */
public record SharedRow(long id, String by, String at, String until, String removal) {

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

    public String getRemoval() {
        return removal;
    }
}
