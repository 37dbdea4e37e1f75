package it.rer.portico.web.desk.media;

/**
 * The outcome for one uploaded file.
 *
 * @param name as the browser sent it
 * @param id of the stored file; 0 if it was refused
 * @param fault why it was refused, for the editor; empty if it was stored
 */
public record UploadOutcome(String name, long id, String fault) {

    public String getName() {
        return name;
    }

    public long getId() {
        return id;
    }

    public String getFault() {
        return fault;
    }

    public boolean isTaken() {
        return id != 0;
    }
}
