package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Backs {@code file.xhtml}: the library, with its search and its upload form. */
@Named("library")
@RequestScoped
public class MediaView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private MediaList list;

    @Inject
    private Uploads uploads;

    private List<UploadOutcome> outcomes = List.of();

    /** Keys of the kinds of files in the bundle, after {@code media.kind.}. */
    public static List<String> kindKeys() {
        return Stream.of(MediaKind.values()).map(Texts::key).toList();
    }

    /** Stores the uploaded files; shows the screen again if one of them was refused. */
    public void act() {
        if (!screen.isSent()) {
            return;
        }
        outcomes = uploads.take();
        list.renew();
        if (outcomes.isEmpty()) {
            screen.refuse(Uploads.INPUT, Texts.message(requestContext.language(), "media.choose"));
        } else if (outcomes.stream().allMatch(UploadOutcome::isTaken)) {
            screen.redirectTo(ScreenPath.MEDIA, "uploaded");
        } else {
            screen.refuse(Uploads.INPUT, Texts.message(requestContext.language(), "media.some-refused"));
        }
    }

    /** The outcome for each uploaded file. */
    public List<UploadOutcome> getOutcomes() {
        return outcomes;
    }

    public List<MediaRow> getRows() {
        return list.rows();
    }

    public Paging getPaging() {
        return list.paging("");
    }

    public String getText() {
        return list.query().text();
    }

    public String getKind() {
        return list.query().kind();
    }

    public boolean isTrashed() {
        return list.query().trashed();
    }

    public List<String> getKinds() {
        return kindKeys();
    }

    public String getLimit() {
        return uploads.limit();
    }
}
