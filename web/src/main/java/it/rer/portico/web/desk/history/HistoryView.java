package it.rer.portico.web.desk.history;

import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.desk.history.History;
import it.rer.portico.desk.history.PastText;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.Parts;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code cronologia.xhtml}: every revision of a text, and the way back to one. */
@Named("past")
@RequestScoped
public class HistoryView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private History history;

    @Inject
    private ComparisonView comparison;

    private ResultPage<PastText> listed;
    private long version = -1;

    /** Brings back what a button names, or says what is missing for a comparison. */
    public void act() {
        var wanted = screen.number("restore");
        if (screen.isSent() && wanted.isPresent()) {
            int number = wanted.get().intValue();
            if (screen.attempt(() -> history.restore(getId(), language(), version, number))) {
                screen.leaveTo(ScreenPath.of(ScreenPath.HISTORY, getId(), language()), "revived");
            }
        } else if (!isSource() && !comparison.isMade()) {
            if (comparison.isIncomplete()) {
                screen.refuse("", Texts.message(requestContext.language(), "history.choose-two"));
            }
            listed();
        }
    }

    private ResultPage<PastText> listed() {
        if (listed == null) {
            try {
                listed = history.list(getId(), language(), Parts.before(screen, Parts.ROWS), Parts.ROWS);
            } catch (PageNotFoundException e) {
                listed = new ResultPage<>(List.of(), 0); // not written in this language yet
            }
        }
        return listed;
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

    /** The part that is wanted, the newest first. */
    public List<PastRow> getRows() {
        return listed().rows().stream()
                .map(text -> new PastRow(text, requestContext.language(), listed().total()))
                .toList();
    }

    public Parts getParts() {
        var list = links.to(ScreenPath.of(ScreenPath.HISTORY, getId(), language()));
        return Parts.of(screen, Parts.ROWS, listed().total(), list);
    }

    /** The version that the editor has before them when they bring a text back. */
    public long getVersion() {
        return version < 0 && listed().total() > 0 ? history.version(getId(), language()) : version;
    }

    public void setVersion(long sent) {
        version = sent;
    }
}
