package it.rer.portico.web.citizen.rating;

import it.rer.portico.feedback.rating.RatedAddress;
import it.rer.portico.feedback.rating.RatedText;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.address.ReturnAddresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The page that a rating is about, ours or one that we do not manage, and the page of the portal that holds its form: where the form is
 * sent, what it brings along, and where it leads back to.
 */
@Named("ratedPage")
@RequestScoped
public class RatedPage {

    /** Where ratings of pages are sent. */
    static final String FOLDER = Portlet.FOLDER + "/rating";

    /** The parameter that names a page which we do not manage. */
    static final String ADDRESS = "address";
    /** The parameter with its title. */
    static final String TITLE = "title";

    private static final String THANKS = "rating-thanks";

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private ReturnAddresses returns;

    @Inject
    private RatedAddresses allowed;

    /** Null for a page of ours. */
    private RatedAddress elsewhere;
    /** Null if they are led to our own page. */
    private WebAddress back;

    /** What ids begin with in the page of the portal that holds the form. */
    private String ids = "";

    /** A hidden input, which brings back what the form is about. */
    public record Note(String name, String value) {

        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    /**
     * Notes from which page of the portal the citizen comes, to lead them back there.
     *
     * @return its address; empty if it is not known
     */
    String comeFrom(HttpServletRequest request) {
        back = (request.getMethod().equals("POST") ? returns.of(request) : returns.named(request)).orElse(null);
        return getReturnAddress();
    }

    /** Whether a page that we do not manage may be rated. */
    boolean allows(WebAddress page) {
        return allowed.allow(page);
    }

    /** The form is about a page that we do not manage, and leads back there, unless the request names another page of the portal. */
    RatedAddress standFor(WebAddress page, HttpServletRequest request) {
        var title = Optional.ofNullable(request.getParameter(TITLE)).orElse("");
        elsewhere = new RatedAddress(page, requestContext.language(), title);
        back = returns.named(request).orElse(page);
        return elsewhere;
    }

    /** Notes what ids begin with where the form stands, so that the thanks are found there also after it was mended in our page. */
    void standWith(String hostsIds) {
        ids = hostsIds;
    }

    /** The page that we do not manage; empty for one of ours. */
    Optional<RatedAddress> elsewhere() {
        return Optional.ofNullable(elsewhere);
    }

    /** Our page, in the revision that is published now. */
    RatedText text() {
        var text = requestContext.text().orElseThrow();
        return new RatedText(text.pageId(), text.language(), text.revisionId(), text.title());
    }

    /** Where the form is sent: the whole address if the block stands in a page that others own. */
    public String getAction() {
        var path = FOLDER + requestContext.text().map(TextPath::of).orElse(Links.path(requestContext.language(), ""));
        return back == null ? links.to(path) : links.absolute(path) + (ids.isEmpty() ? "" : "?ids=" + ids);
    }

    /**
     * The page from which they came, or else ours, at the thanks.
     *
     * @param hostsId what the host's page calls an id of ours
     */
    String thanksAddress(UnaryOperator<String> hostsId) {
        return back == null
                ? links.to(TextPath.of(requestContext.text().orElseThrow())) + "#" + THANKS
                : back + "#" + hostsId.apply(THANKS);
    }

    public String getThanksId() {
        return THANKS;
    }

    /** The page of the portal from which they came; empty if it is not known. */
    public String getReturnAddress() {
        return back == null ? "" : back.toString();
    }

    /** Whether it is a page that we do not manage. */
    public boolean isElsewhere() {
        return elsewhere != null;
    }

    /** The title of a page that we do not manage. */
    public String getTitle() {
        return elsewhere.title();
    }

    /** The block for a page that we do not manage, or, if that cannot be rated, one that says so. */
    public String getFacelet() {
        return "/WEB-INF/portlets/" + (isElsewhere() ? "rating" : "rating-refused") + ".xhtml";
    }

    /** What the form brings along beside the answer. */
    public List<Note> getNotes() {
        var notes = new ArrayList<Note>();
        if (elsewhere != null) {
            notes.add(new Note(ADDRESS, elsewhere.address().toString()));
            notes.add(new Note(TITLE, elsewhere.title()));
        }
        if (back != null) {
            notes.add(new Note(ReturnAddresses.PARAMETER, back.toString()));
        }
        return notes;
    }
}
