package it.rer.portico.web.desk.media;

import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.search.FoundPages;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs the dialog {@code scegli-pagina.xhtml}, in which an editor picks the page that a link leads to. */
@Named("pickPage")
@RequestScoped
public class PickPageView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private TreeQueries tree;

    private FoundPages found;

    /** The language of the edited text, ISO 639-1. */
    public String getLang() {
        return language().code();
    }

    private Language language() {
        return screen.textLanguage().orElse(requestContext.language());
    }

    public String getText() {
        return screen.parameter("q");
    }

    public FoundPages getFound() {
        if (found == null) {
            found = FoundPages.in(tree.all(), getText(), language());
        }
        return found;
    }
}
