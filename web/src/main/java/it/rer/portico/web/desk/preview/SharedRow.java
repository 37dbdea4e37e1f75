package it.rer.portico.web.desk.preview;

/**
 * A valid preview link, in the language of its reader.
 *
 * @param id of the link, for the address that revokes it
 * @param removal address of the screen that revokes it
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
