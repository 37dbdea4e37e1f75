package it.rer.portico.web.desk.home;

import it.rer.portico.access.role.Role;
import it.rer.portico.desk.home.Home;
import it.rer.portico.desk.home.Overview;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code redazione.xhtml}, the home screen: what there is to do, and what has changed. */
@Named("home")
@RequestScoped
public class HomeView {

    @Inject
    private DeskView desk;

    @Inject
    private Links links;

    @Inject
    private Home home;

    @Inject
    private HomeLists lists;

    private List<HomeList> filled;

    /** Whether the editor is an author or a publisher, for whom there are lists. */
    public boolean isWriter() {
        return desk.isA(Role.AUTHOR) || desk.isA(Role.PUBLISHER);
    }

    public String getNewPage() {
        return links.to(ScreenPath.NEW);
    }

    /** The lists that are not empty. */
    public List<HomeList> getLists() {
        if (filled == null) {
            filled = isWriter()
                    ? lists.of(home.overview(0, Overview.MOST)).stream()
                            .filter(list -> !list.rows().isEmpty())
                            .toList()
                    : List.of();
        }
        return filled;
    }

    /** Whether the editor has nothing to do. */
    public boolean isIdle() {
        return isWriter() && getLists().stream().allMatch(list -> list.key().equals(HomeLists.CHANGED));
    }
}
