package it.rer.portico.web.desk.publish;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import it.rer.portico.time.ClockProducer;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.Place;
import it.rer.portico.web.desk.Screen;
import it.rer.portico.workflow.Workflow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** {@code pubblica.xhtml}, its lower half: the day on which a text appears or goes, and its withdrawal now. */
@Named("schedule")
@RequestScoped
public class ScheduleView {

    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Inject
    private Screen screen;

    @Inject
    private PublishView publish;

    @Inject
    private PageChoices choices;

    @Inject
    private Workflow workflow;

    private String language;
    private String publishAt;
    private String expireAt;
    private String reason = "";
    private String successor;

    /** Sets the moments. */
    public void schedule() {
        act(
                version -> workflow.schedule(
                        publish.pageId(),
                        chosen(),
                        version,
                        moment("publishAt", publishAt),
                        moment("expireAt", expireAt)),
                "scheduled");
    }

    /** Takes the text away from citizens. */
    public void withdraw() {
        act(
                version -> workflow.withdraw(publish.pageId(), chosen(), version, reason, PageChoices.id(successor)),
                "withdrawn");
    }

    private void act(LongConsumer work, String done) {
        var version = SeenVersions.of(publish.getVersions()).versions().get(chosen());
        if (version != null && screen.attempt(() -> work.accept(version))) {
            screen.leaveTo(Place.of(Place.PUBLISH, publish.pageId()), done);
        }
    }

    private Language chosen() {
        return Language.find(String.valueOf(language)).orElse(Language.ITALIAN);
    }

    /** A moment as a browser sends it, in the administration's zone; null if none was given. */
    private static Instant moment(String field, String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(sent.strip()).atZone(ClockProducer.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "schedule.form");
        }
    }

    /** Where the readers of a withdrawn text may be led. */
    public List<PageChoices.Choice> getSuccessors() {
        var own = String.valueOf(publish.pageId());
        return choices.all().stream().filter(choice -> !choice.id().equals(own)).toList();
    }

    public String getLanguage() {
        return language == null
                ? publish.getSides().stream()
                        .findFirst()
                        .map(PublishSide::getLang)
                        .orElse("it")
                : language;
    }

    public void setLanguage(String picked) {
        language = picked;
    }

    public String getPublishAt() {
        return publishAt == null ? set(side -> side.sheet().publishAt()) : publishAt;
    }

    public void setPublishAt(String typed) {
        publishAt = typed;
    }

    public String getExpireAt() {
        return expireAt == null ? set(side -> side.sheet().expireAt()) : expireAt;
    }

    public void setExpireAt(String typed) {
        expireAt = typed;
    }

    private String set(Function<PublishSide, Optional<Instant>> part) {
        return publish.getSides().stream()
                .filter(side -> side.getLang().equals(getLanguage()))
                .flatMap(side -> part.apply(side).stream())
                .findFirst()
                .map(at -> INPUT.format(at.atZone(ClockProducer.ZONE)))
                .orElse("");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    public String getSuccessor() {
        return successor == null ? PageChoices.TOP : successor;
    }

    public void setSuccessor(String picked) {
        successor = picked;
    }
}
