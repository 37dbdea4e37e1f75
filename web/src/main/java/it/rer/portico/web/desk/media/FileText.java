package it.rer.portico.web.desk.media;

import it.rer.portico.media.library.MediaDescription;
import it.rer.portico.platform.language.Language;

/** What is said of a file in one language, in the form. */
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
     * The same for the library.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if a part is too long or holds control characters
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

    public void setTitle(String typed) {
        title = typed == null ? "" : typed;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String typed) {
        alternative = typed == null ? "" : typed;
    }
}
