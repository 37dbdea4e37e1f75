package it.rer.portico.web.desk.redirect;

import it.rer.portico.redirect.OldAddress;
import it.rer.portico.redirect.OldAddresses;
import it.rer.portico.slice.Slice;
import it.rer.portico.web.desk.Parts;
import it.rer.portico.web.desk.Place;
import it.rer.portico.web.desk.Screen;
import it.rer.portico.web.http.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code reindirizzamenti.xhtml}: which addresses of former times lead where. */
@Named("redirects")
@RequestScoped
public class RedirectsView {

    private static final int AT_ONCE = 50;

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private OldAddresses addresses;

    private Slice<OldAddress> found;

    private Slice<OldAddress> found() {
        if (found == null) {
            found = addresses.list(getText(), Parts.before(Parts.number(screen), AT_ONCE), AT_ONCE);
        }
        return found;
    }

    /** In the order of paths. */
    public List<Row> getRows() {
        return found().rows().stream()
                .map(address -> new Row(
                        address,
                        links.to(address.language(), address.path()),
                        links.to(Place.of(Place.PAGE, address.pageId())),
                        links.to(Place.of(Place.REMOVE_REDIRECT, address.id()))))
                .toList();
    }

    public Parts getParts() {
        var list = links.to(Place.REDIRECTS) + "?text=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8) + "&"
                + Parts.PARAMETER + "=";
        return new Parts(Parts.number(screen), AT_ONCE, found().total(), list);
    }

    /** What was searched for. */
    public String getText() {
        return screen.parameter("text");
    }

    /**
     * A line of the list.
     *
     * @param former the address of former times
     * @param page where the page is written that it leads to
     * @param removal where it is removed
     */
    public record Row(OldAddress address, String former, String page, String removal) {

        public String getFormer() {
            return former;
        }

        public String getLang() {
            return address.language().code();
        }

        public String getTitle() {
            return address.title();
        }

        public String getPage() {
            return page;
        }

        public String getRemoval() {
            return removal;
        }

        public boolean isTrashed() {
            return address.trashed();
        }

        public boolean isOwn() {
            return address.removable();
        }
    }
}
