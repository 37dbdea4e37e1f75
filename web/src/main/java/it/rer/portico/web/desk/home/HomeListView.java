package it.rer.portico.web.desk.home;

import it.rer.portico.desk.home.Home;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Backs {@code elenco.xhtml}: the whole of a list of which the home screen shows the first rows. */
@Named("homeList")
@RequestScoped
public class HomeListView {

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private Home home;

    @Inject
    private HomeLists lists;

    private HomeList list;

    /** Answers 404 if there is no such list. */
    public void open() throws IOException {
        if (!HomeLists.keys().contains(getKey())) {
            screen.sendMissing();
        }
    }

    /** The key of the list in the bundle, after {@code home.}. */
    public String getKey() {
        return screen.parameter("list");
    }

    private HomeList list() {
        if (list == null) {
            int before = Paging.before(screen, Paging.ROWS);
            list = lists.of(home.overview(before, Paging.ROWS)).stream()
                    .filter(each -> each.key().equals(getKey()))
                    .findFirst()
                    .orElseThrow();
        }
        return list;
    }

    public List<HomeList.Row> getRows() {
        return list().rows();
    }

    public Paging getPaging() {
        var address = links.to(ScreenPath.HOME_LIST + "?list=" + getKey());
        return Paging.of(screen, Paging.ROWS, list().total(), address);
    }
}
