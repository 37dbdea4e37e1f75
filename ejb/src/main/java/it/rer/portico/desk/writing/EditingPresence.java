package it.rer.portico.desk.writing;

import it.rer.portico.access.identity.Colleagues;
import it.rer.portico.content.page.Page;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Who sits at which text. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class EditingPresence {

    /** A tab that has not been seen for so long is gone. The screen says every ten seconds that it is there. */
    static final Duration GONE_AFTER = Duration.ofSeconds(60);

    /** The most tabs of one editor in which one text is kept. */
    static final int TABS_MAX = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Colleagues names;

    /** What an editor has at a text, in every tab that it is or was open in; what was typed last comes first. */
    public List<WorkingCopy> of(long pageId, Language language, String editor) {
        return at(pageId, language).stream()
                .filter(copy -> copy.editor().equals(editor))
                .sorted(Comparator.comparing(copy -> copy.typedAt().orElse(Instant.MIN), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Notes that an editor is there in a tab, in charge if nobody else is; of two who come at the same moment, the first is.
     *
     * @throws TooManyTabsException if unsaved text of theirs stands in too many tabs
     */
    public WorkingCopy sit(long pageId, Language language, String editor, Tab tab, long version) {
        var now = clock.instant();
        var all = present(pageId, language, editor, tab);
        var own = all.stream()
                .filter(copy -> isOf(copy, editor, tab))
                .findFirst()
                .orElseGet(() -> begun(pageId, language, editor, tab, version));
        if (isGone(own)) {
            own.returned(now);
        }
        own.seen(now);
        if (all.stream().noneMatch(copy -> !copy.editor().equals(editor) && isLeading(copy))) {
            all.stream().filter(copy -> !copy.editor().equals(editor)).forEach(WorkingCopy::leaveCharge);
            own.takeCharge();
        }
        return own;
    }

    /** Goes on with what was shown in the tab when it was opened, if the tab that this was typed in is gone. */
    private WorkingCopy begun(long pageId, Language language, String editor, Tab tab, long version) {
        var copy = new WorkingCopy(pageId, language, editor, tab.id(), version, clock.instant());
        var gone = of(pageId, language, editor).stream().filter(this::isGone).toList();
        var shown =
                gone.stream().filter(other -> other.tab().equals(tab.copy())).findFirst();
        shown.ifPresent(copy::takeFrom);
        gone.stream()
                .filter(other -> other.typed().isEmpty() || other.tab().equals(tab.copy()))
                .forEach(em::remove);
        em.flush(); // or the count would still find them
        if (of(pageId, language, editor).size() >= TABS_MAX) {
            throw new TooManyTabsException(TABS_MAX);
        }
        em.persist(copy);
        return copy;
    }

    /** Keeps what they typed. */
    public void keep(WorkingCopy copy, TextInput input, long version) {
        copy.keep(input, version, clock.instant());
    }

    /** Forgets what was typed in a tab, and what was shown when it was opened unless that goes on being typed elsewhere. */
    public void forget(long pageId, Language language, String editor, Tab tab, long version) {
        of(pageId, language, editor).stream()
                .filter(copy -> copy.tab().equals(tab.id()) || (copy.tab().equals(tab.copy()) && isGone(copy)))
                .forEach(copy -> copy.forget(version));
    }

    /** Forgets what was typed, in whatever tab, where it says just that. */
    public void forgetEqual(long pageId, Language language, String editor, TextInput input, long version) {
        of(pageId, language, editor).stream()
                .filter(copy -> copy.typed().filter(input::equals).isPresent())
                .forEach(copy -> copy.forget(version));
    }

    /** Puts an editor in charge, whoever was before. */
    public void takeOver(long pageId, Language language, String editor, Tab tab, long version) {
        atInTurn(pageId, language).forEach(WorkingCopy::leaveCharge);
        sit(pageId, language, editor, tab, version);
    }

    /** A tab is closed; what was typed in it stays. */
    public void leave(long pageId, Language language, String editor, Tab tab) {
        of(pageId, language, editor).stream()
                .filter(copy -> copy.tab().equals(tab.id()))
                .forEach(copy -> {
                    copy.leaveCharge();
                    copy.seen(clock.instant().minus(GONE_AFTER).minusSeconds(1));
                });
    }

    /** Who has the text open besides a tab of an editor. */
    public Presence besides(long pageId, Language language, String editor, Tab tab) {
        var elsewhere = of(pageId, language, editor).stream()
                .filter(copy -> !copy.tab().equals(tab.id()) && !isGone(copy))
                .map(WorkingCopy::since)
                .min(Comparator.naturalOrder());
        return new Presence(colleagues(pageId, language, editor), elsewhere);
    }

    /** The others who are there now, each once, the first that came first. */
    public List<Colleague> colleagues(long pageId, Language language, String editor) {
        var others = new LinkedHashMap<String, Colleague>();
        at(pageId, language).stream()
                .filter(copy -> !copy.editor().equals(editor) && !isGone(copy))
                .forEach(copy -> others.merge(
                        copy.editor(),
                        new Colleague(names.name(copy.editor()), copy.since(), copy.isInCharge()),
                        (first, again) ->
                                new Colleague(first.name(), first.since(), first.inCharge() || again.inCharge())));
        return List.copyOf(others.values());
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

    private static boolean isOf(WorkingCopy copy, String editor, Tab tab) {
        return copy.editor().equals(editor) && copy.tab().equals(tab.id());
    }

    private boolean isLeading(WorkingCopy copy) {
        return copy.isInCharge() && !isGone(copy);
    }

    private boolean isGone(WorkingCopy copy) {
        return copy.seenAt().isBefore(clock.instant().minus(GONE_AFTER));
    }

    /** Who is at a text; waits for others only if a tab comes, or is to be in charge from now on. */
    private List<WorkingCopy> present(long pageId, Language language, String editor, Tab tab) {
        var all = at(pageId, language);
        var own = all.stream().filter(copy -> isOf(copy, editor, tab)).findFirst();
        boolean led = own.filter(this::isLeading).isPresent()
                || all.stream().anyMatch(copy -> !copy.editor().equals(editor) && isLeading(copy));
        return own.isPresent() && led ? all : atInTurn(pageId, language);
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
