package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaDescription;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Backs the dialog {@code scegli-file.xhtml}, in which an editor picks an image for a text or, for a link, any file. */
@Named("pickFile")
@RequestScoped
public class PickFileView {

    private static final String LINK = "link";

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private MediaList list;

    @Inject
    private Uploads uploads;

    @Inject
    private MediaLibrary library;

    private String alternative = "";

    @PostConstruct
    void begin() {
        if (!isLinking()) {
            list.narrow(Texts.key(MediaKind.IMAGE));
        }
    }

    /** Stores the uploaded file, with its alternative text in the language of the edited text. */
    public void upload() {
        if (!screen.attempt(() -> new MediaDescription("", alternative))) {
            return;
        }
        var outcomes = uploads.take();
        if (outcomes.isEmpty()) {
            screen.refuse(Uploads.INPUT, Texts.message(requestContext.language(), "media.choose"));
            return;
        }
        var outcome = outcomes.get(0);
        if (!outcome.isTaken()) {
            screen.refuse(Uploads.INPUT, outcome.name() + ": " + outcome.fault());
            return;
        }
        if (!alternative.isBlank()) {
            library.describe(outcome.id(), Map.of(list.textLanguage(), new MediaDescription("", alternative)));
        }
        screen.redirectTo(
                ScreenPath.PICK_FILE + "?text=" + getLang() + (isLinking() ? "&link=true" : ""), "picked-upload");
    }

    /** Whether the text is to link to the file rather than show it. */
    public boolean isLinking() {
        return !screen.parameter(LINK).isEmpty();
    }

    /** The language of the edited text, ISO 639-1. */
    public String getLang() {
        return list.textLanguage().code();
    }

    public List<MediaRow> getRows() {
        return list.rows();
    }

    public Paging getPaging() {
        return list.paging("&text=" + getLang() + (isLinking() ? "&" + LINK + "=true" : ""));
    }

    public String getText() {
        return list.query().text();
    }

    public String getLimit() {
        return uploads.limit();
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String input) {
        alternative = input == null ? "" : input;
    }

    public int getAlternativeMax() {
        return MediaDescription.ALTERNATIVE_MAX;
    }
}
