package it.rer.portico.desk.writing;

import it.rer.portico.access.identity.Directory;
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

/** Tracks which editors have which texts open, in which browser tabs, and who of them is in charge of a text and may save it. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class EditingPresence {

    /** A tab without a sign of life for so long counts as closed. The screen sends one every ten seconds. */
    static final Duration GONE_AFTER = Duration.ofSeconds(60);

    /** The most working copies that one editor can have of one text, each in a tab of its own. */
    static final int TABS_MAX = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Directory names;

    /** The working copies of an editor for a text, one for each tab, the most recently typed first. */
    public List<WorkingCopy> of(long pageId, Language language, String editor) {
        return at(pageId, language).stream()
                .filter(copy -> copy.editor().equals(editor))
                .sorted(Comparator.comparing(copy -> copy.typedAt().orElse(Instant.MIN), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Registers that an editor has a text open in a tab, and puts them in charge if nobody else is. If two come at the same moment, the
     * first is in charge.
     *
     * @throws TooManyTabsException if the editor has unsaved text in too many tabs
     */
    public WorkingCopy register(long pageId, Language language, String editor, Tab tab, long version) {
        var now = clock.instant();
        var all = present(pageId, language, editor, tab);
        var own = all.stream()
                .filter(copy -> isOf(copy, editor, tab))
                .findFirst()
                .orElseGet(() -> newCopy(pageId, language, editor, tab, version));
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

    /** Creates the working copy of a tab. It takes over the unsaved text of the closed tab that it shows, if there is one. */
    private WorkingCopy newCopy(long pageId, Language language, String editor, Tab tab, long version) {
        var copy = new WorkingCopy(pageId, language, editor, tab.id(), version, clock.instant());
        var gone = of(pageId, language, editor).stream().filter(this::isGone).toList();
        var shown =
                gone.stream().filter(other -> other.tab().equals(tab.copy())).findFirst();
        shown.ifPresent(copy::takeFrom);
        gone.stream()
                .filter(other -> other.typed().isEmpty() || other.tab().equals(tab.copy()))
                .forEach(em::remove);
        em.flush(); // otherwise the count would still include them
        if (of(pageId, language, editor).size() >= TABS_MAX) {
            throw new TooManyTabsException(TABS_MAX);
        }
        em.persist(copy);
        return copy;
    }

    /** Stores what was typed in the working copy. */
    public void keep(WorkingCopy copy, TextInput input, long version) {
        copy.keep(input, version, clock.instant());
    }

    /** Clears the working copy of a tab, and the one that it was opened with unless that tab is still open. */
    public void forget(long pageId, Language language, String editor, Tab tab, long version) {
        of(pageId, language, editor).stream()
                .filter(copy -> copy.tab().equals(tab.id()) || (copy.tab().equals(tab.copy()) && isGone(copy)))
                .forEach(copy -> copy.forget(version));
    }

    /** Clears all working copies of an editor that contain exactly this text. */
    public void forgetEqual(long pageId, Language language, String editor, TextInput input, long version) {
        of(pageId, language, editor).stream()
                .filter(copy -> copy.typed().filter(input::equals).isPresent())
                .forEach(copy -> copy.forget(version));
    }

    /** Puts an editor in charge, instead of whoever was before. */
    public void takeOver(long pageId, Language language, String editor, Tab tab, long version) {
        lockedAt(pageId, language).forEach(WorkingCopy::leaveCharge);
        register(pageId, language, editor, tab, version);
    }

    /** Marks a tab as closed; its unsaved text stays. */
    public void leave(long pageId, Language language, String editor, Tab tab) {
        of(pageId, language, editor).stream()
                .filter(copy -> copy.tab().equals(tab.id()))
                .forEach(copy -> {
                    copy.leaveCharge();
                    copy.seen(clock.instant().minus(GONE_AFTER).minusSeconds(1));
                });
    }

    /** Who has the text open, other than an editor's tab. */
    public Presence besides(long pageId, Language language, String editor, Tab tab) {
        var elsewhere = of(pageId, language, editor).stream()
                .filter(copy -> !copy.tab().equals(tab.id()) && !isGone(copy))
                .map(WorkingCopy::since)
                .min(Comparator.naturalOrder());
        return new Presence(colleagues(pageId, language, editor), elsewhere);
    }

    /** The other editors who have the text open now, each once, in order of arrival. */
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

    /** @throws ColleagueInChargeException if another editor is in charge */
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

    /** The working copies of a text. Locks the page only if the tab is new or the editor may get in charge. */
    private List<WorkingCopy> present(long pageId, Language language, String editor, Tab tab) {
        var all = at(pageId, language);
        var own = all.stream().filter(copy -> isOf(copy, editor, tab)).findFirst();
        boolean led = own.filter(this::isLeading).isPresent()
                || all.stream().anyMatch(copy -> !copy.editor().equals(editor) && isLeading(copy));
        return own.isPresent() && led ? all : lockedAt(pageId, language);
    }

    /** The working copies of a text, after the page has been locked until the commit: nobody else can register or take over meanwhile. */
    private List<WorkingCopy> lockedAt(long pageId, Language language) {
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
