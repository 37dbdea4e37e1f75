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

/** Backs {@code pubblica.xhtml}: the state of each language, and the review and publishing of drafts. */
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

    /** The languages in which the page exists. */
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

    /** The languages that have a draft. */
    public List<PublishSide> getDrafts() {
        return getSides().stream().filter(PublishSide::isDraft).toList();
    }

    /** The languages whose draft waits for review. */
    public List<PublishSide> getRequested() {
        return getSides().stream().filter(PublishSide::isReviewRequested).toList();
    }

    /** The languages that are published. */
    public List<PublishSide> getPublished() {
        return getSides().stream().filter(PublishSide::isPublished).toList();
    }

    /** Whether the caller may publish the page. */
    public boolean isPublisher() {
        return session.may(Role.PUBLISHER, pageId());
    }

    /** Whether a draft has errors, so that it cannot be published. */
    public boolean isBlocked() {
        return getDrafts().stream().anyMatch(PublishSide::isBlocked);
    }

    /**
     * Reports a conflict if the form that was sent no longer exists on the screen, because somebody else has already done what it was for.
     */
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

    /** Publishes the chosen drafts: all, or none. */
    public void publish() {
        redirectIf(screen.attempt(() -> workflow.publish(pageId(), seen())), "published");
    }

    /** Requests a review of the chosen drafts. */
    public void request() {
        redirectIf(screen.attempt(() -> workflow.requestReview(pageId(), seen(), note)), "requested");
    }

    /** Returns those of the chosen drafts that wait for review to their authors. */
    public void giveBack() {
        var waiting = getRequested().stream().map(PublishSide::language).toList();
        var seen = new HashMap<>(seen());
        seen.keySet().retainAll(waiting);
        redirectIf(screen.attempt(() -> workflow.giveBack(pageId(), seen, note)), "returned");
    }

    private void redirectIf(boolean done, String what) {
        if (done) {
            screen.redirectTo(ScreenPath.of(ScreenPath.PUBLISH, pageId()), what);
        } else {
            showAnew();
        }
    }

    /** Discards what was read, so that the screen shows the current state and the form carries its versions. */
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

    /** The chosen languages; by default, all that have a draft. */
    public List<String> getChosen() {
        // Faces creates a list of the same class for the ticked values, so the class needs a public constructor
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

    public void setNote(String input) {
        note = input;
    }
}
