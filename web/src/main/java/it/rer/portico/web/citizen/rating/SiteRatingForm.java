package it.rer.portico.web.citizen.rating;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.feedback.rating.SiteRating;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import it.rer.portico.web.citizen.feedback.FeedbackForm;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;

/** {@code site-rating.xhtml}: the rating of the whole site, "Valuta il sito". */
@Named("siteRating")
@RequestScoped
public class SiteRatingForm extends FeedbackForm {

    @Inject
    private Ratings ratings;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    private String score = "";
    private String comment = "";

    @Override
    protected void read(HttpServletRequest request) {
        score = value(request, "score");
        comment = value(request, "comment");
    }

    @Override
    protected void check(Language language) {
        verify(language, this::score);
        verify(language, () -> PlainText.optional("comment", comment, SiteRating.COMMENT_MAX));
    }

    @Override
    protected void send(Language language, Admission admission) {
        ratings.rateSite(language, score(), comment, admission);
    }

    private int score() {
        if (!getScores().contains(score)) {
            throw new InvalidInputException("score", "rating.score");
        }
        return Integer.parseInt(score);
    }

    public String getAction() {
        return links.to(SystemPage.SITE_RATING.path(requestContext.language()));
    }

    public String getScore() {
        return score;
    }

    public String getComment() {
        return comment;
    }

    public int getCommentMax() {
        return SiteRating.COMMENT_MAX;
    }

    /** The scores, lowest first; the bundle has a word for each. */
    public List<String> getScores() {
        return IntStream.rangeClosed(SiteRating.LOWEST, SiteRating.HIGHEST)
                .mapToObj(Integer::toString)
                .toList();
    }
}
