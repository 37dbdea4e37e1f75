package it.rer.portico.web.citizen.rating;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.citizen.feedback.FeedbackForm;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code rating.xhtml}: "Questa pagina ti è stata utile?", or the clearness of a page in stars. */
@Named("rating")
@RequestScoped
public class PageRatingForm extends FeedbackForm {

    @Inject
    private Ratings ratings;

    @Inject
    private RequestContext requestContext;

    @Inject
    private RatedPage page;

    /** Null before anybody typed. */
    private PageRatingInput input;

    @Override
    protected void read(HttpServletRequest request) {
        var scale = RatingScale.find(value(request, "scale")).orElse(RatingScale.THUMBS);
        var answer = value(request, "answer");
        var reason = value(request, RatingAnswer.isPositive(scale, answer) ? "merit" : "difficulty");
        input = new PageRatingInput(scale, answer, reason, value(request, "comment"));
    }

    /** All of them, so that all faults are said at once. */
    @Override
    protected void check(Language language) {
        verify(language, input::score);
        verify(language, input::chosenReason);
        verify(language, input::checkComment);
    }

    @Override
    protected void send(Language language, Admission admission) {
        var elsewhere = page.elsewhere();
        if (elsewhere.isPresent()) {
            ratings.rateAddress(elsewhere.get(), input.value(), admission);
        } else {
            ratings.ratePage(page.text(), input.value(), admission);
        }
    }

    /** Asks nothing, and says why. */
    void decline(String reason) {
        refuse("", reason);
    }

    private PageRatingInput input() {
        return input == null ? PageRatingInput.none(requestContext.site().ratingScale()) : input;
    }

    /** The code of the scale: of the one on which they answered, else of the site's. */
    public String getScale() {
        return input().scale().code();
    }

    /** The answers that the scale has, lowest first. */
    public List<String> getAnswers() {
        return RatingAnswer.all(input().scale());
    }

    public String getAnswer() {
        return input().answer();
    }

    public String getReason() {
        return input().reason();
    }

    public String getComment() {
        return input().comment();
    }

    public int getCommentMax() {
        return input().scale().commentMax();
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
