package it.rer.portico.web.desk.tree;

import it.rer.portico.desk.tree.TrashBin;
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
import java.util.Map;

/** Backs {@code cestino.xhtml}: the branches in the trash, each of which can be restored. */
@Named("trashBin")
@RequestScoped
public class TrashView {

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private RequestContext requestContext;

    @Inject
    private TrashBin trash;

    private ResultPage<TrashBin.TrashedBranch> found;

    private ResultPage<TrashBin.TrashedBranch> found() {
        if (found == null) {
            found = trash.list(Paging.before(screen, Paging.ROWS), Paging.ROWS);
        }
        return found;
    }

    /** The branches of the requested part of the list, newest first. */
    public List<Row> getRows() {
        return found().rows().stream().map(this::row).toList();
    }

    public Paging getPaging() {
        return Paging.of(screen, Paging.ROWS, found().total(), links.to(ScreenPath.TRASH));
    }

    private Row row(TrashBin.TrashedBranch thrown) {
        var reader = requestContext.language();
        var language = best(thrown.titles());
        var above = best(thrown.below());
        return new Row(
                thrown.pageId(),
                thrown.titles().getOrDefault(language, ""),
                language.code(),
                Texts.moment(reader, thrown.at()),
                thrown.pages(),
                thrown.atTop(),
                thrown.below().getOrDefault(above, ""),
                above.code());
    }

    /** The editor's language or, if there is no title in it, the other. */
    private Language best(Map<Language, String> titles) {
        var reader = requestContext.language();
        return titles.containsKey(reader) ? reader : reader.other();
    }

    /** Restores the page that the button names. */
    public void act() {
        if (screen.isSent()) {
            screen.number("restore").ifPresent(this::restore);
        }
    }

    private void restore(long pageId) {
        if (screen.attempt(() -> trash.restore(pageId))) {
            screen.redirectTo(ScreenPath.inTree(pageId), "restored");
        }
    }

    /**
     * A branch in the trash.
     *
     * @param below the title of its former parent; empty if there is none that the editor may read
     */
    public record Row(
            long id, String title, String lang, String at, int pages, boolean top, String below, String belowLang) {

        public long getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }

        public String getLang() {
            return lang;
        }

        public String getAt() {
            return at;
        }

        public int getPages() {
            return pages;
        }

        public boolean isTop() {
            return top;
        }

        public String getBelow() {
            return below;
        }

        public String getBelowLang() {
            return belowLang;
        }
    }
}
