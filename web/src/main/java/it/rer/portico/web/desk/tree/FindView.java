package it.rer.portico.web.desk.tree;

import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.web.desk.search.FoundPages;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs the search on {@code pagine.xhtml}: the pages whose titles contain some words. */
@Named("find")
@RequestScoped
public class FindView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private TreeQueries tree;

    private FoundPages found;

    public String getText() {
        return screen.parameter("q");
    }

    /** Whether there is a search text; otherwise the tree is shown. */
    public boolean isAsked() {
        return !getText().isBlank();
    }

    public FoundPages getFound() {
        if (found == null) {
            found = FoundPages.in(tree.all(), getText(), requestContext.language());
        }
        return found;
    }
}
