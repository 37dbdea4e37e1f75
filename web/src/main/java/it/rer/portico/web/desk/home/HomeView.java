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

/** {@code redazione.xhtml}: what there is to do, and what happened. */
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

    private List<HomeList> parts;

    /** Whether they write or publish, so that there are lists for them. */
    public boolean isWriter() {
        return desk.isA(Role.AUTHOR) || desk.isA(Role.PUBLISHER);
    }

    public String getNewPage() {
        return links.to(ScreenPath.NEW);
    }

    /** The lists that have something in them. */
    public List<HomeList> getParts() {
        if (parts == null) {
            parts = isWriter()
                    ? lists.of(home.overview(0, Overview.MOST)).stream()
                            .filter(part -> !part.rows().isEmpty())
                            .toList()
                    : List.of();
        }
        return parts;
    }

    /** Whether nothing waits. */
    public boolean isIdle() {
        return isWriter() && getParts().stream().allMatch(part -> part.key().equals(HomeLists.CHANGED));
    }
}
