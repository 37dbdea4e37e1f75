package it.rer.portico.web.rating;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import it.rer.portico.rating.Judgement;
import it.rer.portico.rating.RatedText;
import it.rer.portico.rating.RatingReason;
import it.rer.portico.rating.RatingScale;
import it.rer.portico.rating.Ratings;
import it.rer.portico.text.PlainText;
import it.rer.portico.web.feedback.FeedbackForm;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.site.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code rating.xhtml}: "Questa pagina ti è stata utile?". */
@Named("rating")
@RequestScoped
public class RatingForm extends FeedbackForm {

    private static final String YES = "yes";
    private static final String NO = "no";

    @Inject
    private Ratings ratings;

    @Inject
    private Visit visit;

    @Inject
    private Links links;

    private String answer = "";
    private String reason = "";
    private String comment = "";

    @Override
    protected void read(HttpServletRequest request) {
        answer = value(request, "answer");
        reason = value(request, answer.equals(YES) ? "merit" : "difficulty");
        comment = value(request, "comment");
    }

    @Override
    protected void check(Language language) {
        verify(language, this::score);
        verify(language, this::reason);
        verify(language, () -> PlainText.optional("comment", comment, Judgement.COMMENT_MAX));
    }

    @Override
    protected void send(Language language, boolean asSpam) {
        var text = visit.text().orElseThrow();
        var rated = new RatedText(text.pageId(), language, text.revisionId(), text.title());
        ratings.ratePage(rated, new Judgement(RatingScale.THUMBS, score(), reason(), comment), asSpam);
    }

    private int score() {
        return switch (answer) {
            case YES -> 1;
            case NO -> 0;
            default -> throw new InvalidInputException("score", "rating.score");
        };
    }

    /** Null if she gave none. */
    private RatingReason reason() {
        return reason.isEmpty()
                ? null
                : RatingReason.find(reason).orElseThrow(() -> new InvalidInputException("", "rating.reason"));
    }

    /** Where the form is sent. */
    public String getAction() {
        return visit.text()
                .map(text -> links.to("/portlets/rating" + Links.place(text)))
                .orElseThrow();
    }

    /** The page, at its thanks. */
    public String getThanksAddress() {
        return visit.text().map(text -> links.to(text) + "#rating-thanks").orElseThrow();
    }

    public boolean isYes() {
        return answer.equals(YES);
    }

    public boolean isNo() {
        return answer.equals(NO);
    }

    public String getReason() {
        return reason;
    }

    public String getComment() {
        return comment;
    }

    public int getCommentMax() {
        return Judgement.COMMENT_MAX;
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
