package it.rer.portico.web.desk.writing;

import it.rer.portico.content.body.AllowedMarkup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The markup that the text editor TinyMCE allows, taken from the sanitiser, so that both allow the same. */
@Named("editorMarkup")
@ApplicationScoped
public class EditorMarkup {

    /** For TinyMCE's option {@code valid_elements}. */
    public String getElements() {
        return AllowedMarkup.elementsForEditor();
    }

    /** For TinyMCE's option {@code valid_classes}, as JSON. */
    public String getClasses() {
        return AllowedMarkup.classesForEditor();
    }

    /** The allowed attribute values as patterns, as JSON. */
    public String getValues() {
        return AllowedMarkup.valuesForEditor();
    }
}
