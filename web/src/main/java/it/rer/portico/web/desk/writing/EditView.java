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

/** Backs {@code pagina.xhtml}, the editing screen: the languages of a page, side by side or one alone. */
@Named("edit")
@RequestScoped
public class EditView {

    private static final String ONLY = "only";

    /** Suffix of the input that a side has while it is in conflict. */
    private static final String OVER = "-over";

    /** Suffixes of the inputs with the tab that a side is open in, and the tab in which its shown text was entered. */
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

    /** The language that was sent to be saved; null if none was. */
    private Language saved;

    private boolean changed;

    public Entry getEntry() {
        if (entry == null) {
            entry = tree.get(screen.number("id").orElse(0L));
        }
        return entry;
    }

    /** Discards what was read, so that the screen shows the current state. */
    void showAnew() {
        entry = null;
    }

    public long getId() {
        return getEntry().pageId();
    }

    /** The title of the page in the language of the screen. */
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

    /** A side, in conflict if the posted screen showed one: Faces only accepts buttons that are rendered again. */
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

    /** The state of a side, as labels. */
    public StateMark state(EditSide side) {
        return StateMark.of(side.language(), getEntry().state(side.language()));
    }

    /** When the caller's unsaved text was stored, formatted; empty if there is none. */
    public String unsavedAt(EditSide side) {
        return side.state()
                .unsaved()
                .map(EditingState.Unsaved::at)
                .map(at -> Texts.moment(requestContext.language(), at))
                .orElse("");
    }

    /** The prefix of the ids of the side that the errors are about. */
    public String getBlock() {
        var shown = isItalianShown() ? Language.ITALIAN : Language.ENGLISH;
        return (saved == null ? shown : saved).code();
    }

    /** The error of an input of a side; empty if there is none. */
    public String fault(EditSide side, String field) {
        return side.language() == saved ? screen.getFault().getOrDefault(field, "") : "";
    }

    /** Saves the input as the draft. */
    public void save(EditSide side) {
        saved = side.language();
        try {
            if (screen.attemptUnlessConflict(
                    () -> changed = saving.save(side.command()).changed())) {
                if (changed) {
                    screen.redirectTo(here(), "saved");
                } else {
                    screen.redirectTo(here(), "unchanged");
                }
            }
        } catch (ConflictException e) {
            screen.refuse("", saving.conflict(getId(), side.language()));
            side.showConflict(session.open(getId(), side.language()));
        }
    }

    /** Discards the caller's unsaved text. */
    public void discard(EditSide side) {
        if (screen.attempt(() -> session.discard(getId(), side.language(), side.tab()))) {
            screen.redirectTo(here(), "discarded");
        }
    }

    /** Makes the caller the one in charge of the text. */
    public void takeOver(EditSide side) {
        if (screen.attempt(() -> session.takeOver(getId(), side.language(), side.tab()))) {
            screen.redirectTo(here(), "taken-over");
        }
    }

    /** Confirms that the translation still matches its source. */
    public void confirm(EditSide side) {
        long version = side.state().text().version();
        if (screen.attempt(() -> saving.confirm(getId(), side.language(), version))) {
            screen.redirectTo(here(), "confirmed");
        }
    }

    /** The path of the screen, for redirects. */
    String here() {
        var path = ScreenPath.of(ScreenPath.PAGE, getId());
        return isPaired() ? path : path + "&" + ONLY + "=" + screen.parameter(ONLY);
    }
}
