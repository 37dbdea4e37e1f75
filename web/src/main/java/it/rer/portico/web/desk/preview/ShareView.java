package it.rer.portico.web.desk.preview;

import it.rer.portico.desk.preview.Sharing;
import it.rer.portico.web.citizen.preview.SharedDraftServlet;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code anteprima.xhtml}, the end, and {@code disattiva-anteprima.xhtml}: the links with which others may look at a draft. */
@Named("share")
@RequestScoped
public class ShareView {

    private static final int USUAL_DAYS = 7;

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private Sharing sharing;

    @Inject
    private MadeLink madeLink;

    private List<SharedRow> rows;
    private int days = USUAL_DAYS;
    private String made;

    /** Makes a link, and leads back to the screen, which shows it once. */
    public void share() {
        if (screen.attempt(() -> madeLink.keep(pageId(), sharing.share(pageId(), days)))) {
            screen.leaveTo(here() + "#preview-shared", "shared");
        }
    }

    /** Looks for the link that is to end; who is too late is led back, where it is missing. */
    public void find() {
        if (getAsked().isEmpty()) {
            screen.leaveTo(ScreenPath.of(ScreenPath.PREVIEW, pageId()), "unshared");
        }
    }

    /** Ends a link. */
    public void revoke() {
        if (screen.attempt(() -> sharing.revoke(pageId(), asked()))) {
            screen.leaveTo(ScreenPath.of(ScreenPath.PREVIEW, pageId()), "unshared");
        }
    }

    private long pageId() {
        return screen.number("id").orElse(0L);
    }

    private long asked() {
        return screen.number("link").orElse(0L);
    }

    /** The screen as it is, in its language and its width. */
    private String here() {
        var place = ScreenPath.of(ScreenPath.PREVIEW, pageId());
        var text = screen.textLanguage()
                .map(language -> "&text=" + language.code())
                .orElse("");
        return place + text + (screen.parameter("width").isEmpty() ? "" : "&width=" + PreviewView.PHONE);
    }

    /** The link that is to end, if it holds still. */
    public List<SharedRow> getAsked() {
        return getShared().stream().filter(row -> row.id() == asked()).toList();
    }

    /** The links that hold now, the newest first. */
    public List<SharedRow> getShared() {
        if (rows == null) {
            rows = sharing.list(pageId()).stream()
                    .map(link -> new SharedRow(
                            link.id(),
                            link.by(),
                            Texts.moment(requestContext.language(), link.at()),
                            Texts.moment(requestContext.language(), link.until()),
                            links.to(ScreenPath.of(ScreenPath.UNSHARE, pageId()) + "&link=" + link.id())))
                    .toList();
        }
        return rows;
    }

    /** The whole address of the link that was just made; empty if none was. */
    public String getMade() {
        if (made == null) {
            var token = madeLink.take(pageId());
            made = token.isEmpty() ? "" : links.absolute(SharedDraftServlet.path(token));
        }
        return made;
    }

    public List<Integer> getChoices() {
        return Sharing.DAYS;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int chosen) {
        days = chosen;
    }
}
