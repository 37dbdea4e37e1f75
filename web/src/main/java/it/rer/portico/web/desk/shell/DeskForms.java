package it.rer.portico.web.desk.shell;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.platform.form.FormLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The size limits of request bodies, by path. */
@ApplicationScoped
public class DeskForms {

    private static final String WRITE = ScreenPath.HOME + "/pagina";

    /** The paths to which texts of pages are sent. */
    private static final Set<String> TEXTS = Set.of(WRITE, WRITE + "/bozza", WRITE + "/salva", WRITE + "/controlli");

    private static final String MEDIA = ScreenPath.HOME + "/file";
    private static final String TRANSLATIONS = ScreenPath.HOME + "/xliff";

    private static final String REDIRECTS = ScreenPath.HOME + "/importa-reindirizzamenti";

    /** The paths to which files are uploaded; everywhere else a multipart body is refused unread. */
    private static final Set<String> FILES = Set.of(
            MEDIA,
            MEDIA + "/carica",
            ScreenPath.HOME + "/un-file",
            ScreenPath.HOME + "/scegli-file",
            TRANSLATIONS,
            REDIRECTS);

    /** The largest XLIFF file in megabytes, as the service accepts it. */
    private static final int TRANSLATION_MEGABYTES = 32;

    /** The largest CSV file of redirects in megabytes. The service has a lower limit of its own, and reports it in the form. */
    private static final int LIST_MEGABYTES = 8;

    private int megabytes;

    protected DeskForms() {}

    @Inject
    public DeskForms(Configuration configuration) {
        megabytes = configuration.number(Option.MEDIA_SIZE);
    }

    /** The limits for requests to a path. */
    FormLimits limits(String path) {
        if (path.equals(AccessPath.SIGN_IN)) {
            return FormLimits.SIGN_IN;
        }
        if (AccessPath.isOpen(path)) {
            return FormLimits.SMALL;
        }
        if (FILES.contains(path)) {
            return FormLimits.withFiles(megabytes(path));
        }
        return TEXTS.contains(path) ? FormLimits.LARGE : FormLimits.MEDIUM;
    }

    private int megabytes(String path) {
        return switch (path) {
            case TRANSLATIONS -> TRANSLATION_MEGABYTES;
            case REDIRECTS -> LIST_MEGABYTES;
            default -> megabytes;
        };
    }
}
