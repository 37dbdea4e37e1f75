package it.rer.portico.web.desk.moderation;

import it.rer.portico.desk.moderation.SetApart;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.moderation.TimeSpan;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingSummary;
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
 * The feedback on one subject that was set apart, in words.
 *
 * @param language of the screen
 */
public record SetApartRow(SetApart apart, Language language, Links links) {

    static final String SUBJECT = "subject";
    static final String DECISION = "decision";
    static final String FROM = "from";
    static final String UNTIL = "until";

    /** The format of {@code datetime-local} inputs. */
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private static final int PERCENT = 100;

    static SetApartRow of(SetApart apart, Language language, Links links) {
        return new SetApartRow(apart, language, links);
    }

    ModerationSubject subject() {
        return apart.subject();
    }

    /** The key of the kind of subject in the bundle, after {@code apart.subject.}. */
    public String getKind() {
        return Texts.key(subject().kind());
    }

    /** The title of a page, or the address of a page of another site; empty otherwise. */
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

    /** Whether anything was set apart. */
    public boolean isAny() {
        return apart.apart().count() > 0;
    }

    public String getCount() {
        return Texts.number(language, apart.apart().count());
    }

    /** When the first and the last arrived; the day once if it is the same, and one moment if all arrived together. */
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

    /** Whether the subject has an average that the decision would change. */
    public boolean isScored() {
        return subject().kind() != ModerationSubject.Kind.INQUIRIES;
    }

    /** The average without the feedback that was set apart. */
    public String getCounted() {
        return average(apart.counted());
    }

    /** The average with it. */
    public String getTogether() {
        return average(apart.together());
    }

    /** The average of it alone. */
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

    /** The address of the screen that accepts it. */
    public String getLetIn() {
        return address(Decision.LET_IN);
    }

    /** The address of the screen that rejects it. */
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

    /** The value of an input, in the administration's time zone. */
    private static String input(Instant moment) {
        return INPUT.format(moment.atZone(ClockProducer.ZONE));
    }

    /** The possible decisions. */
    enum Decision {
        LET_IN,
        LEAVE_OUT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
