package it.rer.portico.web.desk.history;

import it.rer.portico.difference.Difference;
import it.rer.portico.history.History;
import it.rer.portico.history.PastText;
import it.rer.portico.language.Language;
import it.rer.portico.page.PageNotFoundException;
import it.rer.portico.page.PageText;
import it.rer.portico.web.desk.Place;
import it.rer.portico.web.desk.Screen;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.site.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code cronologia.xhtml}: every revision of a text, what differs between two of them, and the way back to one. */
@Named("past")
@RequestScoped
public class HistoryView {

    private static final int AT_ONCE = 50;

    @Inject
    private Screen screen;

    @Inject
    private Visit visit;

    @Inject
    private Links links;

    @Inject
    private History history;

    @Inject
    private ShownDifference shown;

    private List<PastText> all;
    private Difference difference;
    private PageText before;
    private PageText after;
    private long version = -1;

    /** Compares what the address names, or brings back what a button names. */
    public void act() {
        var wanted = screen.number("restore");
        if (screen.isSent() && wanted.isPresent()) {
            int number = wanted.get().intValue();
            if (screen.attempt(() -> history.restore(getId(), language(), version, number))) {
                screen.leaveTo(Place.of(Place.HISTORY, getId(), language()), "revived");
            }
        } else if (!isSource() && isCompared()) {
            before = history.text(getId(), language(), from());
            after = history.text(getId(), language(), to());
            difference = shown.ofBody(before.body(), after.body());
        } else if (!isSource()) {
            all();
        }
    }

    private List<PastText> all() {
        if (all == null) {
            try {
                all = history.list(getId(), language());
            } catch (PageNotFoundException e) {
                all = List.of(); // not written in this language yet
            }
        }
        return all;
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

    /** Whether the screen is about what a translation was made from. */
    public boolean isSource() {
        return screen.parameter("source").equals("true");
    }

    /** Whether two revisions are compared. */
    public boolean isCompared() {
        return from() > 0 && to() > 0;
    }

    private int from() {
        return number("from");
    }

    private int to() {
        return number("to");
    }

    private int number(String name) {
        return screen.number(name)
                .filter(each -> each <= Integer.MAX_VALUE)
                .orElse(0L)
                .intValue();
    }

    public int getFrom() {
        return from();
    }

    public int getTo() {
        return to();
    }

    /** Both titles in one. */
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

    /** Whether readers find both bodies the same. */
    public boolean isSame() {
        return difference.isEmpty();
    }

    /** The slice that is wanted, the newest first. */
    public List<PastRow> getRows() {
        int first = Math.min((part() - 1) * AT_ONCE, all().size());
        var texts = all().subList(first, Math.min(first + AT_ONCE, all().size()));
        int newest = all().isEmpty() ? 0 : all().get(0).number();
        return texts.stream()
                .map(text -> new PastRow(text, visit.language(), newest))
                .toList();
    }

    public int getTotal() {
        return all().size();
    }

    private int part() {
        return Math.max(1, Math.min(number("part"), 1_000_000));
    }

    /** Where newer revisions are; empty if these are the newest. */
    public String getNewer() {
        return part() > 1 ? address(part() - 1) : "";
    }

    /** Where older revisions are; empty if these are the oldest. */
    public String getOlder() {
        return part() * AT_ONCE < all().size() ? address(part() + 1) : "";
    }

    private String address(int part) {
        return links.to(Place.of(Place.HISTORY, getId(), language()) + "&part=" + part);
    }

    /** The version that the editor has before her when she brings a text back. */
    public long getVersion() {
        return version < 0 && !all().isEmpty() ? history.version(getId(), language()) : version;
    }

    public void setVersion(long sent) {
        version = sent;
    }
}
