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

/** Backs the lower half of {@code pubblica.xhtml}: when a text is published or withdrawn automatically, and its immediate withdrawal. */
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

    /** Saves the schedules that have changed. */
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
            screen.redirectTo(here, "unscheduled");
        } else {
            screen.redirectTo(here, "scheduled");
        }
    }

    /** The new schedule of a language; empty if it is unchanged, or if the language was added after the form was rendered. */
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

    /** The value of a {@code datetime-local} input, in the administration's time zone; null if it is empty. */
    private Instant moment(PublishSide side, String which) {
        var sent = screen.parameter(field(side, which));
        return sent.isBlank() ? null : DateInput.moment(field(side, which), sent);
    }

    /** A stored moment with the precision of an input. */
    private static Instant minute(Optional<Instant> moment) {
        return moment.map(each -> each.truncatedTo(ChronoUnit.MINUTES)).orElse(null);
    }

    private static String field(PublishSide side, String which) {
        return side.getLang() + "-" + which;
    }

    /** The value of the input for the publishing of a draft: what was sent if it was refused, otherwise the stored moment. */
    public String publishAt(PublishSide side) {
        return shown(side, PUBLISH, side.state().schedule().publishAt());
    }

    /** The value of the input for the withdrawal of a text, likewise. */
    public String expireAt(PublishSide side) {
        return shown(side, EXPIRE, side.state().schedule().expireAt());
    }

    private String shown(PublishSide side, String which, Optional<Instant> set) {
        return screen.isSent() && !screen.parameter("schedule").isEmpty()
                ? screen.parameter(field(side, which))
                : set.map(at -> INPUT.format(at.atZone(ClockProducer.ZONE))).orElse("");
    }

    /** Withdraws the text. */
    public void withdraw() {
        var version = seen().get(chosen());
        if (version != null
                && screen.attempt(() ->
                        workflow.withdraw(publish.pageId(), chosen(), version, reason, PageChoices.id(successor)))) {
            screen.redirectTo(ScreenPath.of(ScreenPath.PUBLISH, publish.pageId()), "withdrawn");
        } else {
            publish.showAnew();
        }
    }

    private Language chosen() {
        return Language.find(String.valueOf(language)).orElse(Language.ITALIAN);
    }

    /** The pages to which the address of a withdrawn text may redirect. */
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

    public void setReason(String input) {
        reason = input;
    }

    public String getSuccessor() {
        return successor == null ? PageChoices.TOP : successor;
    }

    public void setSuccessor(String picked) {
        successor = picked;
    }
}
