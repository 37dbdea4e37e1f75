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

/** {@code rating.xhtml}: the rating of a page, as "Questa pagina ti è stata utile?" with thumbs, or as its clarity in stars. */
@Named("rating")
@RequestScoped
public class PageRatingForm extends FeedbackForm {

    @Inject
    private Ratings ratings;

    @Inject
    private RequestContext requestContext;

    @Inject
    private RatedPage page;

    /** Null if the form was not submitted. */
    private PageRatingInput input;

    @Override
    protected void read(HttpServletRequest request) {
        var scale = RatingScale.find(value(request, "scale")).orElse(RatingScale.THUMBS);
        var answer = value(request, "answer");
        var reason = value(request, RatingAnswer.isPositive(scale, answer) ? "merit" : "difficulty");
        input = new PageRatingInput(scale, answer, reason, value(request, "comment"));
    }

    /** Validates all inputs, so that all errors are shown at once. */
    @Override
    protected void check(Language language) {
        verify(language, input::score);
        verify(language, input::chosenReason);
        verify(language, input::checkComment);
    }

    @Override
    protected void send(Language language, Admission admission) {
        var external = page.external();
        if (external.isPresent()) {
            ratings.rateAddress(external.get(), input.value(), admission);
        } else {
            ratings.ratePage(page.text(), input.value(), admission);
        }
    }

    /** Shows an error instead of the questions. */
    void decline(String reason) {
        refuse("", reason);
    }

    private PageRatingInput input() {
        return input == null ? PageRatingInput.none(requestContext.site().ratingScale()) : input;
    }

    /** The code of the scale: the one of the submitted rating, else the one in the settings. */
    public String getScale() {
        return input().scale().code();
    }

    /** The answers of the scale, lowest first. */
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
