package it.rer.portico.web.desk.moderation;

import it.rer.portico.desk.moderation.SetApart;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingSummary;
import it.rer.portico.feedback.review.ReviewSubject;
import it.rer.portico.feedback.review.TimeSpan;
import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What was set apart of one subject, in words.
 *
 * @param language of whoever reads it
 */
public record SetApartRow(SetApart apart, Language language, Links links) {

    static final String SUBJECT = "subject";
    static final String DECISION = "decision";
    static final String FROM = "from";
    static final String UNTIL = "until";

    /** As inputs of the type {@code datetime-local} hold a moment. */
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private static final int PERCENT = 100;

    static SetApartRow of(SetApart apart, Language language, Links links) {
        return new SetApartRow(apart, language, links);
    }

    ReviewSubject subject() {
        return apart.subject();
    }

    /** What it is in the bundle, after {@code apart.subject.}. */
    public String getKind() {
        return Texts.key(subject().kind());
    }

    /** The title of a page, or the address of one that is not ours; empty otherwise. */
    public String getTitle() {
        return switch (subject().kind()) {
            case PAGE -> apart.titles().getOrDefault(titleLanguage(), "");
            case ADDRESS -> subject().address().toString();
            case SITE, INQUIRIES -> "";
        };
    }

    /** The language of the title. */
    public String getLang() {
        return titleLanguage().code();
    }

    private Language titleLanguage() {
        return apart.titles().containsKey(language) || apart.titles().isEmpty() ? language : language.other();
    }

    /** Whether there is anything. */
    public boolean isAny() {
        return apart.apart().count() > 0;
    }

    public String getCount() {
        return Texts.number(language, apart.apart().count());
    }

    /** When the first and the last came; the day once, if it is the same, and the time once, if all came together. */
    public String getSpan() {
        var first = Texts.moment(language, apart.first());
        var last = Texts.moment(language, apart.last());
        if (first.equals(last)) {
            return first;
        }
        var day = Texts.day(language, apart.first());
        return day.equals(Texts.day(language, apart.last()))
                ? Texts.message(
                        language,
                        "apart.span-day",
                        day,
                        Texts.time(language, apart.first()),
                        Texts.time(language, apart.last()))
                : Texts.message(language, "apart.span", first, last);
    }

    /** Whether there is an average that it would change. */
    public boolean isScored() {
        return subject().kind() != ReviewSubject.Kind.INQUIRIES;
    }

    /** What counts now. */
    public String getCounted() {
        return average(apart.counted());
    }

    /** What would count with it. */
    public String getTogether() {
        return average(apart.together());
    }

    /** What it comes to alone. */
    public String getAlone() {
        return average(apart.apart());
    }

    private String average(RatingSummary summary) {
        if (summary.count() == 0) {
            return Texts.message(language, "apart.none");
        }
        return subject().scale() == RatingScale.THUMBS
                ? Texts.message(language, "apart.thumbs", Math.round(PERCENT * summary.average()), summary.count())
                : Texts.message(
                        language,
                        "apart.stars",
                        String.format(language.locale(), "%.1f", summary.average()),
                        summary.count());
    }

    /** Where it is let in. */
    public String getLetIn() {
        return address(Decision.LET_IN);
    }

    /** Where it is left out. */
    public String getLeaveOut() {
        return address(Decision.LEAVE_OUT);
    }

    private String address(Decision decision) {
        var span = TimeSpan.ofMinutes(apart.first(), apart.last());
        return links.to(ScreenPath.REVIEW_SET_APART + "?" + SUBJECT + "="
                + encoded(subject().code()) + "&" + DECISION + "="
                + decision.code() + "&" + FROM + "=" + encoded(input(span.from())) + "&" + UNTIL + "="
                + encoded(input(span.until())));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A moment as an input holds it, in the administration's zone. */
    private static String input(Instant moment) {
        return INPUT.format(moment.atZone(ClockProducer.ZONE));
    }

    /** What can be done with it. */
    enum Decision {
        LET_IN,
        LEAVE_OUT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
