package it.rer.portico.web.desk.media;

import it.rer.portico.media.library.MediaDescription;
import it.rer.portico.platform.language.Language;

/** The title and alternative text of a file in one language, as the form has them. */
public class FileText {

    private final Language language;
    private String title;
    private String alternative;

    FileText(Language language, MediaDescription known) {
        this.language = language;
        title = known.title();
        alternative = known.alternative();
    }

    /**
     * The validated description.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if a part is too long or contains control characters
     */
    MediaDescription description() {
        return new MediaDescription(title, alternative);
    }

    Language language() {
        return language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String input) {
        title = input == null ? "" : input;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String input) {
        alternative = input == null ? "" : input;
    }
}
