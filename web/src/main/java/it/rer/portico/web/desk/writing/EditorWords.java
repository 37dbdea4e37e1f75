package it.rer.portico.web.desk.writing;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** Backs {@code edit-texts.xhtml}: Italian translations for the user interface of the text editor TinyMCE. */
@Named("editorWords")
@RequestScoped
public class EditorWords {

    private static final String BUNDLE = EditorWords.class.getPackageName() + ".words";

    @Inject
    private RequestContext requestContext;

    /** TinyMCE's English texts, each with its translation; empty if the screen is in English. */
    public List<Map.Entry<String, String>> getPairs() {
        if (requestContext.language() == Language.ENGLISH) {
            return List.of();
        }
        var own = bundle(Language.ENGLISH);
        var ours = bundle(requestContext.language());
        return own.keySet().stream()
                .sorted()
                .map(key -> Map.entry(own.getString(key), ours.getString(key)))
                .toList();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(), EditorWords.class.getClassLoader());
    }
}
