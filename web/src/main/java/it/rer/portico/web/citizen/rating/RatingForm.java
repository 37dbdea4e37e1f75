package it.rer.portico.web.citizen.rating;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.rating.RatedAddress;
import it.rer.portico.feedback.rating.RatedText;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingValue;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import it.rer.portico.web.citizen.feedback.FeedbackForm;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.Links;
import it.rer.portico.web.platform.http.ReturnAddresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code rating.xhtml}: "Questa pagina ti è stata utile?", or the clearness of a page in stars. */
@Named("rating")
@RequestScoped
public class RatingForm extends FeedbackForm {

    /** The parameter that names a page which we do not manage. */
    public static final String ADDRESS = "address";
    /** The parameter with its title. */
    public static final String TITLE = "title";

    @Inject
    private Ratings ratings;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private ReturnAddresses returns;

    /** Null for a page of ours. */
    private RatedAddress elsewhere;
    /** Null if they are led to our own page. */
    private WebAddress back;

    /** The scale on which they answered; null before they did. */
    private RatingScale scale;

    /** What ids begin with in the page of the portal that holds the form. */
    private String ids = "";

    private String answer = "";
    private String reason = "";
    private String comment = "";

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
    public String comeFrom(HttpServletRequest request) {
        back = (request.getMethod().equals("POST") ? returns.of(request) : returns.named(request)).orElse(null);
        return getReturnAddress();
    }

    /** Asks about a page that we do not manage, and leads back there, unless the request names another page of the portal. */
    public void ask(RatedAddress page, HttpServletRequest request) {
        elsewhere = page;
        back = returns.named(request).orElse(page.address());
    }

    /** Notes what ids begin with where the form stands, so that the thanks are found there also after it was mended in our page. */
    public void standWith(String hostsIds) {
        ids = hostsIds;
    }

    /** Asks nothing, and says why. */
    public void decline(String reason) {
        refuse("", reason);
    }

    @Override
    protected void read(HttpServletRequest request) {
        scale = RatingScale.find(value(request, "scale")).orElse(RatingScale.THUMBS);
        answer = value(request, "answer");
        reason = value(request, RatingAnswer.isPositive(scale, answer) ? "merit" : "difficulty");
        comment = value(request, "comment");
    }

    @Override
    protected void check(Language language) {
        verify(language, this::score);
        verify(language, this::reason);
        verify(language, () -> PlainText.optional("comment", comment, scale.commentMax()));
    }

    @Override
    protected void send(Language language, Admission admission) {
        var value = new RatingValue(scale, score(), reason(), comment);
        if (elsewhere != null) {
            ratings.rateAddress(elsewhere, value, admission);
            return;
        }
        var text = requestContext.text().orElseThrow();
        ratings.ratePage(new RatedText(text.pageId(), language, text.revisionId(), text.title()), value, admission);
    }

    private int score() {
        return RatingAnswer.score(scale, answer).orElseThrow(() -> new InvalidInputException("score", "rating.score"));
    }

    /** Null if none was given. */
    private RatingReason reason() {
        return reason.isEmpty()
                ? null
                : RatingReason.find(reason)
                        .filter(known -> known.isPositive() == RatingAnswer.isPositive(scale, answer))
                        .orElseThrow(() -> new InvalidInputException("", "rating.reason"));
    }

    /** Where the form is sent: the whole address if the block stands in a page that others own. */
    public String getAction() {
        var place = "/portlets/rating"
                + requestContext.text().map(Links::place).orElse(Links.place(requestContext.language(), ""));
        return back == null ? links.to(place) : links.absolute(place) + (ids.isEmpty() ? "" : "?ids=" + ids);
    }

    /** The page from which they came, or else ours, at the thanks. */
    public String getThanksAddress() {
        return thanksAddress(id -> id);
    }

    /**
     * The same for a block that was fitted into a host's page.
     *
     * @param hostsId what the host's page calls an id of ours
     */
    public String thanksAddress(UnaryOperator<String> hostsId) {
        return back == null
                ? links.to(requestContext.text().orElseThrow()) + "#" + getThanksId()
                : back + "#" + hostsId.apply(getThanksId());
    }

    public String getThanksId() {
        return "rating-thanks";
    }

    /** The page of the portal from which they came; empty if it is not known. */
    public String getReturnAddress() {
        return back == null ? "" : back.toString();
    }

    /** Whether it is about a page that we do not manage. */
    public boolean isElsewhere() {
        return elsewhere != null;
    }

    /** The title of a page that we do not manage. */
    public String getPageTitle() {
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

    /** The code of the scale: of the one on which they answered, else of the site's. */
    public String getScale() {
        return scale().code();
    }

    private RatingScale scale() {
        return scale == null ? requestContext.site().ratingScale() : scale;
    }

    /** The answers that the scale has, lowest first. */
    public List<String> getAnswers() {
        return RatingAnswer.all(scale());
    }

    public String getAnswer() {
        return answer;
    }

    public String getReason() {
        return reason;
    }

    public String getComment() {
        return comment;
    }

    public int getCommentMax() {
        return scale().commentMax();
    }

    public List<String> getMerits() {
        return codes(true);
    }

    public List<String> getDifficulties() {
        return codes(false);
    }

    private static List<String> codes(boolean positive) {
        return RatingReason.of(positive).stream().map(RatingReason::code).toList();
    }
}
