package it.rer.portico.web.identity;

import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import it.rer.portico.web.http.FormLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** How much the forms of the desk may bring, by their places. */
@ApplicationScoped
public class DeskForms {

    private static final String WRITE = DeskPlace.HOME + "/pagina";

    /** Where the text of a page is sent. */
    private static final Set<String> TEXTS = Set.of(WRITE, WRITE + "/bozza", WRITE + "/controlli");

    private static final String MEDIA = DeskPlace.HOME + "/file";
    private static final String TRANSLATIONS = DeskPlace.HOME + "/xliff";

    /** Where files are sent; everywhere else a body with files is refused unread. */
    private static final Set<String> FILES = Set.of(
            MEDIA, MEDIA + "/carica", DeskPlace.HOME + "/un-file", DeskPlace.HOME + "/scegli-file", TRANSLATIONS);

    /** The largest file of a translator, in megabytes, as the service takes it. */
    private static final int TRANSLATION_MEGABYTES = 32;

    private int megabytes;

    protected DeskForms() {}

    @Inject
    public DeskForms(Configuration configuration) {
        megabytes = configuration.number(Option.MEDIA_SIZE);
    }

    /** What a form may bring there. */
    FormLimits limits(String place) {
        if (place.equals(DeskPlace.SIGN_IN)) {
            return FormLimits.SIGN_IN;
        }
        if (DeskPlace.isOpen(place)) {
            return FormLimits.SMALL;
        }
        if (FILES.contains(place)) {
            return FormLimits.withFiles(place.equals(TRANSLATIONS) ? TRANSLATION_MEGABYTES : megabytes);
        }
        return TEXTS.contains(place) ? FormLimits.LARGE : FormLimits.MEDIUM;
    }
}
