package it.rer.portico.web.desk.history;

import it.rer.portico.content.difference.Difference;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.desk.history.History;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code comparison.xhtml}: the differences between two revisions of a text. */
@Named("comparison")
@RequestScoped
public class ComparisonView {

    /** The name of the button that asks for a comparison, also when no revision was chosen. */
    private static final String ASKED = "compare";

    @Inject
    private Screen screen;

    @Inject
    private History history;

    @Inject
    private ShownDifference shown;

    private PageContent before;
    private PageContent after;
    private Difference difference;

    /** Compares the revisions that the query parameters name. */
    public void begin() {
        before = history.text(getId(), language(), getFrom()).content();
        after = history.text(getId(), language(), getTo()).content();
        difference = shown.ofBody(before.body(), after.body());
    }

    /** Whether two revisions were chosen. */
    public boolean isMade() {
        return getFrom() > 0 && getTo() > 0;
    }

    /** Whether a comparison was asked for without two revisions being chosen. */
    public boolean isIncomplete() {
        return !screen.parameter(ASKED).isEmpty() && !isMade();
    }

    public long getId() {
        return screen.number("id").orElse(0L);
    }

    private Language language() {
        return screen.textLanguage().orElse(Language.ITALIAN);
    }

    public String getLang() {
        return language().code();
    }

    public int getFrom() {
        return number("from");
    }

    public int getTo() {
        return number("to");
    }

    private int number(String name) {
        return screen.number(name)
                .filter(each -> each <= Integer.MAX_VALUE)
                .orElse(0L)
                .intValue();
    }

    /** Both titles with their differences marked, as HTML. */
    public String getTitleDifference() {
        return shown.ofLine(before.title(), after.title());
    }

    public String getDescriptionDifference() {
        return shown.ofLine(before.description(), after.description());
    }

    public String getBodyDifference() {
        return shown.served(getId(), language(), difference.html());
    }

    public int getInserted() {
        return difference.insertedWords();
    }

    public int getDeleted() {
        return difference.deletedWords();
    }

    /** Whether the two bodies read the same. */
    public boolean isSame() {
        return difference.isEmpty();
    }
}
