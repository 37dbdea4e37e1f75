package it.rer.portico.web.desk.history;

import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.desk.history.History;
import it.rer.portico.desk.history.PastText;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code cronologia.xhtml}: the revisions of a text, each of which can be restored. */
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

    /** Restores the revision that a button names, or says that two are needed for a comparison. */
    public void act() {
        var wanted = screen.number("restore");
        if (screen.isSent() && wanted.isPresent()) {
            int number = wanted.get().intValue();
            if (screen.attempt(() -> history.restore(getId(), language(), version, number))) {
                screen.redirectTo(ScreenPath.of(ScreenPath.HISTORY, getId(), language()), "revived");
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
                listed = history.list(getId(), language(), Paging.before(screen, Paging.ROWS), Paging.ROWS);
            } catch (PageNotFoundException e) {
                listed = new ResultPage<>(List.of(), 0); // the page does not exist in this language yet
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

    /** Whether the screen shows how the source of a translation has changed. */
    public boolean isSource() {
        return screen.parameter("source").equals("true");
    }

    /** The revisions of the requested part of the list, newest first. */
    public List<RevisionRow> getRows() {
        return listed().rows().stream()
                .map(text -> new RevisionRow(text, requestContext.language(), listed().total()))
                .toList();
    }

    public Paging getPaging() {
        var list = links.to(ScreenPath.of(ScreenPath.HISTORY, getId(), language()));
        return Paging.of(screen, Paging.ROWS, listed().total(), list);
    }

    /** The version of the translation that the editor sees, for optimistic locking of a restore. */
    public long getVersion() {
        return version < 0 && listed().total() > 0 ? history.version(getId(), language()) : version;
    }

    public void setVersion(long sent) {
        version = sent;
    }
}
