package it.rer.portico.writing;

import it.rer.portico.identity.Names;
import it.rer.portico.language.Language;
import it.rer.portico.page.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who sits at which text. A part of this package; asks nobody for permission. */
@Stateless
public class Desks {

    /** Whoever has not been seen for so long has gone. The screen says every ten seconds that she is there. */
    static final Duration GONE_AFTER = Duration.ofSeconds(60);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Names names;

    /** What an editor has at a text. */
    public Optional<WorkingCopy> find(long pageId, Language language, String editor) {
        return at(pageId, language).stream()
                .filter(copy -> copy.editor().equals(editor))
                .findFirst();
    }

    /** Notes that she is there. She is in charge if nobody else is; of two who come at the same moment, the first is. */
    public WorkingCopy sit(long pageId, Language language, String editor, long version) {
        var now = clock.instant();
        var all = present(pageId, language, editor);
        var own = all.stream()
                .filter(copy -> copy.editor().equals(editor))
                .findFirst()
                .orElseGet(() -> begun(pageId, language, editor, version));
        if (isGone(own)) {
            own.returned(now);
        }
        own.seen(now);
        if (all.stream().noneMatch(copy -> !copy.equals(own) && copy.isInCharge() && !isGone(copy))) {
            all.stream().filter(copy -> !copy.equals(own)).forEach(WorkingCopy::leaveCharge);
            own.takeCharge();
        }
        return own;
    }

    private WorkingCopy begun(long pageId, Language language, String editor, long version) {
        var copy = new WorkingCopy(pageId, language, editor, version, clock.instant());
        em.persist(copy);
        return copy;
    }

    /** Keeps what she typed. */
    public void keep(WorkingCopy copy, Typed typed, long version) {
        copy.keep(typed, version, clock.instant());
    }

    /** Puts her in charge, whoever was before. */
    public void takeOver(long pageId, Language language, String editor, long version) {
        atInTurn(pageId, language).forEach(WorkingCopy::leaveCharge);
        sit(pageId, language, editor, version);
    }

    /** She has gone; what she typed stays. */
    public void leave(long pageId, Language language, String editor) {
        find(pageId, language, editor).ifPresent(copy -> {
            copy.leaveCharge();
            copy.seen(clock.instant().minus(GONE_AFTER).minusSeconds(1));
        });
    }

    /** The others who are there now, the first that came first. */
    public List<Colleague> colleagues(long pageId, Language language, String editor) {
        return at(pageId, language).stream()
                .filter(copy -> !copy.editor().equals(editor) && !isGone(copy))
                .map(copy -> new Colleague(names.of(copy.editor()), copy.since(), copy.isInCharge()))
                .toList();
    }

    /** @throws ColleagueInChargeException if somebody else is there and in charge */
    public void demandCharge(long pageId, Language language, String editor) {
        colleagues(pageId, language, editor).stream()
                .filter(Colleague::inCharge)
                .findFirst()
                .ifPresent(other -> {
                    throw new ColleagueInChargeException(other.name());
                });
    }

    private boolean isGone(WorkingCopy copy) {
        return copy.seenAt().isBefore(clock.instant().minus(GONE_AFTER));
    }

    /** Who is at a text; waits for others only if somebody comes, or nobody is in charge. */
    private List<WorkingCopy> present(long pageId, Language language, String editor) {
        var all = at(pageId, language);
        boolean known = all.stream().anyMatch(copy -> copy.editor().equals(editor));
        boolean led = all.stream().anyMatch(copy -> copy.isInCharge() && !isGone(copy));
        return known && led ? all : atInTurn(pageId, language);
    }

    /** Who is at a text, once nobody else is coming or taking over: the page is locked until the commit. */
    private List<WorkingCopy> atInTurn(long pageId, Language language) {
        em.refresh(em.find(Page.class, pageId), LockModeType.PESSIMISTIC_WRITE);
        var all = at(pageId, language);
        all.forEach(em::refresh);
        return all;
    }

    private List<WorkingCopy> at(long pageId, Language language) {
        return em.createNamedQuery(WorkingCopy.AT_TEXT, WorkingCopy.class)
                .setParameter("page", pageId)
                .setParameter("language", language)
                .getResultList();
    }
}
