package it.rer.portico.web.desk.writing;

import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;

/** Backs {@code edit-texts.xhtml}: the texts that the scripts of the editing screen show. */
@Named("editTexts")
@RequestScoped
public class EditTexts {

    private static final String PREFIX = "script.";

    @Inject
    private RequestContext requestContext;

    /** All keys of the bundle that are for the scripts. */
    public List<String> getKeys() {
        return ResourceBundle.getBundle(Screen.BUNDLE, requestContext.getLocale(), EditTexts.class.getClassLoader())
                .keySet()
                .stream()
                .filter(key -> key.startsWith(PREFIX))
                .sorted()
                .toList();
    }
}
