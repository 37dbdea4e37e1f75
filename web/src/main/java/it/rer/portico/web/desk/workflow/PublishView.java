package it.rer.portico.web.desk.workflow;

import it.rer.portico.access.role.Role;
import it.rer.portico.desk.workflow.Readiness;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.desk.writing.EditingSession;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code pubblica.xhtml}: what state each language is in, and the review and publishing of drafts. */
@Named("publish")
@RequestScoped
public class PublishView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private EditingSession session;

    @Inject
    private Readiness readiness;

    @Inject
    private Workflow workflow;

    private List<PublishSide> sides;
    private String versions;
    private List<String> chosen;
    private String note = "";

    long pageId() {
        return screen.number("id").orElse(0L);
    }

    public long getId() {
        return pageId();
    }

    /** The languages that the page is written in. */
    public List<PublishSide> getSides() {
        if (sides == null) {
            sides = Language.ALL.stream()
                    .flatMap(language ->
                            PublishSide.of(session.open(pageId(), language), readiness, requestContext.language())
                                    .stream())
                    .toList();
        }
        return sides;
    }

    /** Those that have a draft. */
    public List<PublishSide> getDrafts() {
        return getSides().stream().filter(PublishSide::isDraft).toList();
    }

    /** Those whose draft waits for a review. */
    public List<PublishSide> getRequested() {
        return getSides().stream().filter(PublishSide::isReviewRequested).toList();
    }

    /** Those that citizens read. */
    public List<PublishSide> getPublished() {
        return getSides().stream().filter(PublishSide::isPublished).toList();
    }

    /** Whether the caller may publish here. */
    public boolean isPublisher() {
        return session.may(Role.PUBLISHER, pageId());
    }

    /** Whether a draft has errors, and so cannot be published. */
    public boolean isBlocked() {
        return getDrafts().stream().anyMatch(PublishSide::isBlocked);
    }

    /** Says so where what was sent has no place on the screen any more: what it was about was done meanwhile. */
    public void noteIfOutdated() {
        if ((isSent("publish") && getDrafts().isEmpty())
                || (isSent("publish-return") && getRequested().isEmpty())
                || (isSent("withdraw") && getPublished().isEmpty())) {
            screen.refuse("", Texts.message(requestContext.language(), "page.conflict"));
        }
    }

    /** Whether a form or a button was sent. */
    private boolean isSent(String name) {
        return screen.isSent() && !screen.parameter(name).isEmpty();
    }

    /** Lets citizens read the drafts that were chosen: all, or none. */
    public void publish() {
        leaveIf(screen.attempt(() -> workflow.publish(pageId(), seen())), "published");
    }

    /** Asks for a review of the drafts that were chosen. */
    public void request() {
        leaveIf(screen.attempt(() -> workflow.requestReview(pageId(), seen(), note)), "requested");
    }

    /** Gives those of the chosen drafts back that wait for a review. */
    public void giveBack() {
        var waiting = getRequested().stream().map(PublishSide::language).toList();
        var seen = new HashMap<>(seen());
        seen.keySet().retainAll(waiting);
        leaveIf(screen.attempt(() -> workflow.giveBack(pageId(), seen, note)), "returned");
    }

    private void leaveIf(boolean done, String what) {
        if (done) {
            screen.leaveTo(ScreenPath.of(ScreenPath.PUBLISH, pageId()), what);
        } else {
            showAnew();
        }
    }

    /** Shows how things are now, which is what the next attempt is about. */
    void showAnew() {
        sides = null;
        versions = null;
    }

    private Map<Language, Long> seen() {
        var languages = chosen == null
                ? List.<Language>of()
                : chosen.stream().flatMap(code -> Language.find(code).stream()).toList();
        return SeenVersions.of(versions == null ? "" : versions).of(languages);
    }

    public String getVersions() {
        if (versions == null) {
            var all = new EnumMap<Language, Long>(Language.class);
            getSides().forEach(side -> all.put(side.language(), side.version()));
            return new SeenVersions(all).text();
        }
        return versions;
    }

    public void setVersions(String sent) {
        versions = sent;
    }

    /** At first, every language that has a draft. */
    public List<String> getChosen() {
        // a list that can be made anew: Faces looks at its class to make one of what was ticked
        return chosen == null
                ? getDrafts().stream().map(PublishSide::getLang).collect(Collectors.toCollection(ArrayList::new))
                : chosen;
    }

    public void setChosen(List<String> ticked) {
        chosen = ticked;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }
}
