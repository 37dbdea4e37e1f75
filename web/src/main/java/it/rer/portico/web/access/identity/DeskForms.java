package it.rer.portico.web.access.identity;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.web.platform.http.FormLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** How much the forms of the desk may bring, by their places. */
@ApplicationScoped
public class DeskForms {

    private static final String WRITE = DeskPath.HOME + "/pagina";

    /** Where the text of a page is sent. */
    private static final Set<String> TEXTS = Set.of(WRITE, WRITE + "/bozza", WRITE + "/salva", WRITE + "/controlli");

    private static final String MEDIA = DeskPath.HOME + "/file";
    private static final String TRANSLATIONS = DeskPath.HOME + "/xliff";

    private static final String REDIRECTS = DeskPath.HOME + "/importa-reindirizzamenti";

    /** Where files are sent; everywhere else a body with files is refused unread. */
    private static final Set<String> FILES = Set.of(
            MEDIA,
            MEDIA + "/carica",
            DeskPath.HOME + "/un-file",
            DeskPath.HOME + "/scegli-file",
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
        if (place.equals(DeskPath.SIGN_IN)) {
            return FormLimits.SIGN_IN;
        }
        if (DeskPath.isOpen(place)) {
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
