package it.rer.portico.web.desk.writing;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.desk.writing.EditingSession;
import it.rer.portico.desk.writing.EditingState;
import it.rer.portico.desk.writing.Tab;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.StateMark;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;

/** {@code pagina.xhtml}: the languages of a page, side by side or one alone. */
@Named("edit")
@RequestScoped
public class EditView {

    private static final String ONLY = "only";

    /** How the name of the input ends that a side has while it is in conflict. */
    private static final String OVER = "-over";

    /** How the names of the inputs end that say in which tab a side is open, and in which was typed what it shows. */
    private static final String TAB = "-tab";

    private static final String COPY = "-copy";

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private TreeQueries tree;

    @Inject
    private EditingSession session;

    @Inject
    private TextSaving saving;

    private final Map<Language, EditSide> sides = new EnumMap<>(Language.class);
    private Entry entry;

    /** What was to be saved; null before. */
    private Language saved;

    private boolean changed;

    public Entry getEntry() {
        if (entry == null) {
            entry = tree.get(screen.number("id").orElse(0L));
        }
        return entry;
    }

    /** Shows the page as it is now. */
    void showAnew() {
        entry = null;
    }

    public long getId() {
        return getEntry().pageId();
    }

    /** What the page is called in the language of the desk. */
    public String getTitle() {
        return getEntry().title(requestContext.language());
    }

    public EditSide getItalian() {
        return side(Language.ITALIAN);
    }

    public EditSide getEnglish() {
        return side(Language.ENGLISH);
    }

    private EditSide side(Language language) {
        return sides.computeIfAbsent(language, this::opened);
    }

    /** A side, in conflict if the screen that was sent showed one: its buttons are there to be pressed then. */
    private EditSide opened(Language language) {
        var tab = Tab.of(screen.parameter(language.code() + TAB), screen.parameter(language.code() + COPY));
        var side = new EditSide(getId(), session.open(getId(), language), tab);
        if (!screen.parameter(language.code() + OVER).isEmpty()) {
            side.showConflict(side.state());
        }
        return side;
    }

    /** Whether both languages are shown. */
    public boolean isPaired() {
        return Language.find(screen.parameter(ONLY)).isEmpty();
    }

    public boolean isItalianShown() {
        return !screen.parameter(ONLY).equals(Language.ENGLISH.code());
    }

    public boolean isEnglishShown() {
        return !screen.parameter(ONLY).equals(Language.ITALIAN.code());
    }

    /** How far a side is. */
    public StateMark state(EditSide side) {
        return StateMark.of(side.language(), getEntry().state(side.language()));
    }

    /** When the caller typed what they have not saved. */
    public String unsavedAt(EditSide side) {
        return side.state()
                .unsaved()
                .map(EditingState.Unsaved::at)
                .map(at -> Texts.moment(requestContext.language(), at))
                .orElse("");
    }

    /** The side that the faults are about, as the ids of its inputs begin. */
    public String getBlock() {
        var shown = isItalianShown() ? Language.ITALIAN : Language.ENGLISH;
        return (saved == null ? shown : saved).code();
    }

    /** What is wrong with an input of a side; empty if nothing is. */
    public String fault(EditSide side, String field) {
        return side.language() == saved ? screen.getFault().getOrDefault(field, "") : "";
    }

    /** Makes what was typed the draft. */
    public void save(EditSide side) {
        saved = side.language();
        try {
            if (screen.attemptUnlessLate(
                    () -> changed = saving.save(side.command()).changed())) {
                if (changed) {
                    screen.leaveTo(here(), "saved");
                } else {
                    screen.leaveTo(here(), "unchanged");
                }
            }
        } catch (ConflictException e) {
            screen.refuse("", saving.conflict(getId(), side.language()));
            side.showConflict(session.open(getId(), side.language()));
        }
    }

    /** Throws away what the caller typed and did not save. */
    public void discard(EditSide side) {
        if (screen.attempt(() -> session.discard(getId(), side.language(), side.tab()))) {
            screen.leaveTo(here(), "discarded");
        }
    }

    /** Puts the caller in charge. */
    public void takeOver(EditSide side) {
        if (screen.attempt(() -> session.takeOver(getId(), side.language(), side.tab()))) {
            screen.leaveTo(here(), "taken-over");
        }
    }

    /** Says that the translation says what its source says, as it is. */
    public void confirm(EditSide side) {
        long version = side.state().text().version();
        if (screen.attempt(() -> saving.confirm(getId(), side.language(), version))) {
            screen.leaveTo(here(), "confirmed");
        }
    }

    /** The screen as it is shown, to come back to. */
    String here() {
        var place = ScreenPath.of(ScreenPath.PAGE, getId());
        return isPaired() ? place : place + "&" + ONLY + "=" + screen.parameter(ONLY);
    }
}
