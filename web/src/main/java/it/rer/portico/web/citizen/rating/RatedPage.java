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
 * The rated page, ours or one that we do not manage, and the page of the portal that contains the form: where the form is sent, its hidden
 * inputs, and where the citizen returns to.
 */
@Named("ratedPage")
@RequestScoped
public class RatedPage {

    /** The path to which ratings of pages are sent. */
    static final String FOLDER = Portlet.FOLDER + "/rating";

    /** The parameter with the address of a page that we do not manage. */
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
    private RatedAddress external;
    /** Null if the citizen returns to our own page. */
    private WebAddress back;

    /** The prefix of ids in the page of the portal that contains the form. */
    private String ids = "";

    /** A hidden input of the form. */
    public record HiddenInput(String name, String value) {

        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    /**
     * Sets the page of the portal that the citizen comes from and returns to.
     *
     * @return its address; empty if unknown
     */
    String rememberReturn(HttpServletRequest request) {
        back = (request.getMethod().equals("POST") ? returns.of(request) : returns.named(request)).orElse(null);
        return getReturnAddress();
    }

    /** Whether a page that we do not manage may be rated. */
    boolean allows(WebAddress page) {
        return allowed.allow(page);
    }

    /**
     * Sets the rated page, one that we do not manage, to which the citizen also returns unless the request names another page of the
     * portal.
     */
    RatedAddress useExternal(WebAddress page, HttpServletRequest request) {
        var title = Optional.ofNullable(request.getParameter(TITLE)).orElse("");
        external = new RatedAddress(page, requestContext.language(), title);
        back = returns.named(request).orElse(page);
        return external;
    }

    /**
     * Sets the prefix of ids in the host's page, so that the redirect finds the thanks there, even if the form was corrected in our own
     * page.
     */
    void useIdPrefix(String prefix) {
        ids = prefix;
    }

    /** The page that we do not manage; empty for one of ours. */
    Optional<RatedAddress> external() {
        return Optional.ofNullable(external);
    }

    /** Our page, in the revision that is published now. */
    RatedText text() {
        var text = requestContext.text().orElseThrow();
        return new RatedText(text.pageId(), text.language(), text.revisionId(), text.title());
    }

    /** The address to which the form is sent, with scheme and host if the block is in a page of the portal. */
    public String getAction() {
        var path = FOLDER + requestContext.text().map(TextPath::of).orElse(Links.path(requestContext.language(), ""));
        return back == null ? links.to(path) : links.absolute(path) + (ids.isEmpty() ? "" : "?ids=" + ids);
    }

    /**
     * The address of the thanks, in the page of the portal or else in ours.
     *
     * @param hostsId maps an id of ours to that in the host's page
     */
    String thanksAddress(UnaryOperator<String> hostsId) {
        return back == null
                ? links.to(TextPath.of(requestContext.text().orElseThrow())) + "#" + THANKS
                : back + "#" + hostsId.apply(THANKS);
    }

    public String getThanksId() {
        return THANKS;
    }

    /** The page of the portal to which the citizen returns; empty if unknown. */
    public String getReturnAddress() {
        return back == null ? "" : back.toString();
    }

    /** Whether the rated page is one that we do not manage. */
    public boolean isExternal() {
        return external != null;
    }

    /** The title of a page that we do not manage. */
    public String getTitle() {
        return external.title();
    }

    /** The facelet of the block for a page that we do not manage; if it may not be rated, of one that says so. */
    public String getFacelet() {
        return "/WEB-INF/portlets/" + (isExternal() ? "rating" : "rating-refused") + ".xhtml";
    }

    /** The hidden inputs of the form. */
    public List<HiddenInput> getHiddenInputs() {
        var inputs = new ArrayList<HiddenInput>();
        if (external != null) {
            inputs.add(new HiddenInput(ADDRESS, external.address().toString()));
            inputs.add(new HiddenInput(TITLE, external.title()));
        }
        if (back != null) {
            inputs.add(new HiddenInput(ReturnAddresses.PARAMETER, back.toString()));
        }
        return inputs;
    }
}
