package it.rer.portico.web.desk.redirect;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.redirect.OldAddress;
import it.rer.portico.desk.redirect.OldAddresses;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Backs {@code reindirizzamenti.xhtml}: the list of old addresses and their targets. */
@Named("redirects")
@RequestScoped
public class RedirectsView {

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private RequestContext requestContext;

    @Inject
    private OldAddresses addresses;

    private ResultPage<OldAddress> found;

    private ResultPage<OldAddress> found() {
        if (found == null) {
            found = addresses.list(getText(), Paging.before(screen, Paging.ROWS), Paging.ROWS);
        }
        return found;
    }

    /** The redirects of the requested part of the list, sorted by path. */
    public List<Row> getRows() {
        return found().rows().stream().map(this::row).toList();
    }

    private Row row(OldAddress address) {
        var target = address.target();
        var leads =
                switch (target.kind()) {
                    case PAGE -> links.to(ScreenPath.of(ScreenPath.PAGE, target.id()));
                    case FILE -> links.to(ScreenPath.of(ScreenPath.MEDIA_FILE, target.id()));
                    case OUTSIDE -> target.address();
                };
        return new Row(
                address,
                FormerLink.text(links, address.language(), address.former()),
                FormerLink.address(links.to(""), address.language(), address.former()),
                leads,
                links.to(ScreenPath.of(ScreenPath.REMOVE_REDIRECT, address.id())),
                address.createdAt()
                        .map(at -> Texts.day(requestContext.language(), at))
                        .orElse(""));
    }

    public Paging getPaging() {
        var list = links.to(ScreenPath.REDIRECTS) + "?text=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8);
        return Paging.of(screen, Paging.ROWS, found().total(), list);
    }

    /** The search text. */
    public String getText() {
        return screen.parameter("text");
    }

    /** The address of the CSV file with all redirects. */
    public String getDownload() {
        return links.to(RedirectExportServlet.ALL);
    }

    /**
     * A row of the list.
     *
     * @param former the old address, for display
     * @param link the old address, as a link
     * @param leads address of the desk's screen about the target, or of the target itself if it is another site
     * @param removal address of the screen that removes the redirect
     * @param created the day on which it was added; empty if unknown
     */
    public record Row(OldAddress address, String former, String link, String leads, String removal, String created) {

        public String getFormer() {
            return former;
        }

        public String getLink() {
            return link;
        }

        public String getLang() {
            return address.language().code();
        }

        /** The title, file name or address of the target. */
        public String getTitle() {
            return isOutside() ? leads : address.title();
        }

        public String getLeads() {
            return leads;
        }

        public String getRemoval() {
            return removal;
        }

        public String getCreated() {
            return created;
        }

        public boolean isTrashed() {
            return address.away();
        }

        public boolean isOwn() {
            return address.removable();
        }

        public boolean isFile() {
            return address.target().kind() == RedirectTarget.Kind.FILE;
        }

        public boolean isOutside() {
            return address.target().kind() == RedirectTarget.Kind.OUTSIDE;
        }
    }
}
