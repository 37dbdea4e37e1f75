package it.rer.portico.web.desk.shell;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.platform.form.FormLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** How much the forms of the desk may bring, by their places. */
@ApplicationScoped
public class DeskForms {

    private static final String WRITE = ScreenPath.HOME + "/pagina";

    /** Where the text of a page is sent. */
    private static final Set<String> TEXTS = Set.of(WRITE, WRITE + "/bozza", WRITE + "/salva", WRITE + "/controlli");

    private static final String MEDIA = ScreenPath.HOME + "/file";
    private static final String TRANSLATIONS = ScreenPath.HOME + "/xliff";

    private static final String REDIRECTS = ScreenPath.HOME + "/importa-reindirizzamenti";

    /** Where files are sent; everywhere else a body with files is refused unread. */
    private static final Set<String> FILES = Set.of(
            MEDIA,
            MEDIA + "/carica",
            ScreenPath.HOME + "/un-file",
            ScreenPath.HOME + "/scegli-file",
            TRANSLATIONS,
            REDIRECTS);

    /** The largest file of a translator, in megabytes, as the service takes it. */
    private static final int TRANSLATION_MEGABYTES = 32;

    /** The largest list of addresses, in megabytes; the service refuses what is above its own limit, and says so in the form. */
    private static final int LIST_MEGABYTES = 8;

    private int megabytes;

    protected DeskForms() {}

    @Inject
    public DeskForms(Configuration configuration) {
        megabytes = configuration.number(Option.MEDIA_SIZE);
    }

    /** What a form may bring there. */
    FormLimits limits(String place) {
        if (place.equals(AccessPath.SIGN_IN)) {
            return FormLimits.SIGN_IN;
        }
        if (AccessPath.isOpen(place)) {
            return FormLimits.SMALL;
        }
        if (FILES.contains(place)) {
            return FormLimits.withFiles(megabytes(place));
        }
        return TEXTS.contains(place) ? FormLimits.LARGE : FormLimits.MEDIUM;
    }

    private int megabytes(String place) {
        return switch (place) {
            case TRANSLATIONS -> TRANSLATION_MEGABYTES;
            case REDIRECTS -> LIST_MEGABYTES;
            default -> megabytes;
        };
    }
}
