package it.rer.portico.web.desk.home;

import it.rer.portico.desk.home.Home;
import it.rer.portico.web.desk.Parts;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** {@code elenco.xhtml}: the whole of a list that the desk's first page begins. */
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

    /** Says that there is no such list, if there is none. */
    public void open() throws IOException {
        if (!HomeLists.keys().contains(getKey())) {
            screen.sendMissing();
        }
    }

    /** What the list is called in the bundle, after {@code home.}. */
    public String getKey() {
        return screen.parameter("list");
    }

    private HomeList list() {
        if (list == null) {
            int before = Parts.before(screen, Parts.ROWS);
            list = lists.of(home.overview(before, Parts.ROWS)).stream()
                    .filter(each -> each.key().equals(getKey()))
                    .findFirst()
                    .orElseThrow();
        }
        return list;
    }

    public List<HomeList.Row> getRows() {
        return list().rows();
    }

    public Parts getParts() {
        var address = links.to(ScreenPath.HOME_LIST + "?list=" + getKey());
        return Parts.of(screen, Parts.ROWS, list().total(), address);
    }
}
