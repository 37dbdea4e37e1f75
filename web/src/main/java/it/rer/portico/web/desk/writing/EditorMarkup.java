package it.rer.portico.web.desk.writing;

import it.rer.portico.content.body.AllowedMarkup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What the editor in the browser may write, from the list of the sanitiser: what the one keeps, the other keeps. */
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

    /** The forms of attributes' values, as JSON. */
    public String getValues() {
        return AllowedMarkup.valuesForEditor();
    }
}
