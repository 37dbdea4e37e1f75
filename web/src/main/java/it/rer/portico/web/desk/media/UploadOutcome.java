package it.rer.portico.web.desk.media;

/**
 * What became of one file that was sent.
 *
 * @param name as the browser says it
 * @param id of the file in the library; 0 if it was refused
 * @param fault why it was refused, for who sent it; empty if it was taken
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
