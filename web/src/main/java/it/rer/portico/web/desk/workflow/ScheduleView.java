package it.rer.portico.web.desk.workflow;

import it.rer.portico.desk.workflow.Schedule;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.DateInput;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code pubblica.xhtml}, its lower half: the day on which a text appears or goes, and its withdrawal now. */
@Named("schedule")
@RequestScoped
public class ScheduleView {

    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private static final String PUBLISH = "publishAt";
    private static final String EXPIRE = "expireAt";

    @Inject
    private Screen screen;

    @Inject
    private PublishView publish;

    @Inject
    private PageChoices choices;

    @Inject
    private Workflow workflow;

    private String language;
    private String reason = "";
    private String successor;

    /** Sets the moments of all languages, where they are others than before. */
    public void schedule() {
        var wanted = new EnumMap<Language, Schedule>(Language.class);
        if (screen.attempt(() -> {
            publish.getSides().forEach(side -> changed(side).ifPresent(set -> wanted.put(side.language(), set)));
            workflow.schedule(publish.pageId(), wanted);
        })) {
            leave(wanted.values());
        } else {
            publish.showAnew();
        }
    }

    private void leave(Collection<Schedule> changed) {
        var here = ScreenPath.of(ScreenPath.PUBLISH, publish.pageId());
        if (!changed.isEmpty() && changed.stream().allMatch(Schedule::isEmpty)) {
            screen.leaveTo(here, "unscheduled");
        } else {
            screen.leaveTo(here, "scheduled");
        }
    }

    /** What was sent for a language; empty if it is as it was, or the form was made before the language was there. */
    private Optional<Schedule> changed(PublishSide side) {
        var version = seen().get(side.language());
        var publishAt = moment(side, PUBLISH);
        var expireAt = moment(side, EXPIRE);
        boolean same = Objects.equals(publishAt, minute(side.state().schedule().publishAt()))
                && Objects.equals(expireAt, minute(side.state().schedule().expireAt()));
        return version == null || same ? Optional.empty() : Optional.of(new Schedule(version, publishAt, expireAt));
    }

    private Map<Language, Long> seen() {
        return SeenVersions.of(publish.getVersions()).versions();
    }

    /** A moment as a browser sends it, in the administration's zone; null if none was given. */
    private Instant moment(PublishSide side, String which) {
        var sent = screen.parameter(field(side, which));
        return sent.isBlank() ? null : DateInput.moment(field(side, which), sent);
    }

    /** As exact as an input shows it. */
    private static Instant minute(Optional<Instant> moment) {
        return moment.map(each -> each.truncatedTo(ChronoUnit.MINUTES)).orElse(null);
    }

    private static String field(PublishSide side, String which) {
        return side.getLang() + "-" + which;
    }

    /** What stands in the input for the moment at which a draft is published: what was typed, if it was refused. */
    public String publishAt(PublishSide side) {
        return shown(side, PUBLISH, side.state().schedule().publishAt());
    }

    /** What stands in the input for the moment at which a text is withdrawn. */
    public String expireAt(PublishSide side) {
        return shown(side, EXPIRE, side.state().schedule().expireAt());
    }

    private String shown(PublishSide side, String which, Optional<Instant> set) {
        return screen.isSent() && !screen.parameter("schedule").isEmpty()
                ? screen.parameter(field(side, which))
                : set.map(at -> INPUT.format(at.atZone(ClockProducer.ZONE))).orElse("");
    }

    /** Takes the text away from citizens. */
    public void withdraw() {
        var version = seen().get(chosen());
        if (version != null
                && screen.attempt(() ->
                        workflow.withdraw(publish.pageId(), chosen(), version, reason, PageChoices.id(successor)))) {
            screen.leaveTo(ScreenPath.of(ScreenPath.PUBLISH, publish.pageId()), "withdrawn");
        } else {
            publish.showAnew();
        }
    }

    private Language chosen() {
        return Language.find(String.valueOf(language)).orElse(Language.ITALIAN);
    }

    /** Where the readers of a withdrawn text may be led. */
    public List<PageChoices.Choice> getSuccessors() {
        var own = String.valueOf(publish.pageId());
        return choices.all().stream().filter(choice -> !choice.id().equals(own)).toList();
    }

    public String getLanguage() {
        return language == null
                ? publish.getPublished().stream()
                        .findFirst()
                        .map(PublishSide::getLang)
                        .orElse("it")
                : language;
    }

    public void setLanguage(String picked) {
        language = picked;
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
