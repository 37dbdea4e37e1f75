package it.rer.portico.web.desk.moderation;

import it.rer.portico.desk.moderation.Moderation;
import it.rer.portico.desk.moderation.SetApart;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code da-controllare.xhtml}: the feedback that was set apart, by subject. */
@Named("setApart")
@RequestScoped
public class SetApartView {

    private static final int AT_ONCE = 20;

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Moderation moderation;

    private ResultPage<SetApart> found;

    private ResultPage<SetApart> found() {
        if (found == null) {
            found = moderation.list(Paging.before(screen, AT_ONCE), AT_ONCE);
        }
        return found;
    }

    public List<SetApartRow> getRows() {
        return found().rows().stream()
                .map(apart -> SetApartRow.of(apart, requestContext.language(), links))
                .toList();
    }

    public Paging getPaging() {
        var list = links.to(ScreenPath.SET_APART);
        return Paging.of(screen, AT_ONCE, found().total(), list);
    }
}
