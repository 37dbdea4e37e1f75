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

/**
 * Backs the preview links on {@code anteprima.xhtml} and {@code disattiva-anteprima.xhtml}. Such a link shows a draft to people without an
 * account.
 */
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
    private NewPreviewLink newLink;

    private List<SharedRow> rows;
    private int days = USUAL_DAYS;
    private String made;

    /** Creates a link, and redirects to the screen, which shows it once. */
    public void share() {
        if (screen.attempt(() -> newLink.store(pageId(), sharing.share(pageId(), days)))) {
            screen.redirectTo(here() + "#preview-shared", "shared");
        }
    }

    /** Looks for the link to revoke; redirects to the list if somebody else has already revoked it. */
    public void find() {
        if (getAsked().isEmpty()) {
            screen.redirectTo(ScreenPath.of(ScreenPath.PREVIEW, pageId()), "unshared");
        }
    }

    /** Revokes a link. */
    public void revoke() {
        if (screen.attempt(() -> sharing.revoke(pageId(), asked()))) {
            screen.redirectTo(ScreenPath.of(ScreenPath.PREVIEW, pageId()), "unshared");
        }
    }

    private long pageId() {
        return screen.number("id").orElse(0L);
    }

    private long asked() {
        return screen.number("link").orElse(0L);
    }

    /** The path of the screen, with its language and its width. */
    private String here() {
        var path = ScreenPath.of(ScreenPath.PREVIEW, pageId());
        var text = screen.textLanguage()
                .map(language -> "&text=" + language.code())
                .orElse("");
        return path + text + (screen.parameter("width").isEmpty() ? "" : "&width=" + PreviewView.PHONE);
    }

    /** The link to revoke; empty if it is no longer valid. */
    public List<SharedRow> getAsked() {
        return getShared().stream().filter(row -> row.id() == asked()).toList();
    }

    /** The valid links, newest first. */
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

    /** The full address of the link that was just created; empty if there is none. */
    public String getMade() {
        if (made == null) {
            var token = newLink.take(pageId());
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
