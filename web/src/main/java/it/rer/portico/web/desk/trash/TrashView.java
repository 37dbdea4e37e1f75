package it.rer.portico.web.desk.trash;

import it.rer.portico.contents.TrashBin;
import it.rer.portico.web.desk.Place;
import it.rer.portico.web.desk.Screen;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code cestino.xhtml}. */
@Named("trashBin")
@RequestScoped
public class TrashView {

    @Inject
    private Screen screen;

    @Inject
    private Visit visit;

    @Inject
    private TrashBin trash;

    private List<Row> rows;

    /** What is there, the newest first. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = trash.list().stream()
                    .map(thrown ->
                            new Row(thrown.pageId(), thrown.title(), Texts.moment(visit.language(), thrown.at())))
                    .toList();
        }
        return rows;
    }

    /** Brings back the page that the button names. */
    public void act() {
        var wanted = screen.parameter("restore");
        if (screen.isSent() && wanted.matches("\\d{1,18}")) {
            long pageId = Long.parseLong(wanted);
            if (screen.attempt(() -> trash.restore(pageId))) {
                screen.leaveTo(Place.inTree(pageId), "restored");
            }
        }
    }

    /** A branch in the trash. */
    public record Row(long id, String title, String at) {

        public long getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }

        public String getAt() {
            return at;
        }
    }
}
