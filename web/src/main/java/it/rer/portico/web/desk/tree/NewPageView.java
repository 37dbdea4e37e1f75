package it.rer.portico.web.desk.tree;

import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.PageText;
import it.rer.portico.desk.tree.NewPages;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code nuova.xhtml}: creates a page from its title, its parent and its language. */
@Named("newPage")
@RequestScoped
public class NewPageView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private PageChoices choices;

    @Inject
    private TreeQueries tree;

    @Inject
    private NewPages newPages;

    private String title = "";
    private String parent;
    private String language;

    /** Creates the page, and redirects to its editing screen. */
    public void create() {
        var in = Language.find(language).orElse(Language.ITALIAN);
        var created = new long[1];
        if (screen.attemptAt("title", () -> created[0] = newPages.create(PageChoices.id(parent), in, title))) {
            screen.redirectTo(ScreenPath.of(ScreenPath.PAGE, created[0], in), "created");
        }
    }

    /** Whether the caller may create pages at the top of the tree. */
    public boolean isTop() {
        return tree.mayAtTop(Role.AUTHOR);
    }

    /** The pages below which the caller may create pages. */
    public List<PageChoices.Choice> getParents() {
        return choices.writable();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String input) {
        title = input;
    }

    public String getParent() {
        return parent == null ? screen.parameter("below") : parent;
    }

    public void setParent(String chosen) {
        parent = chosen;
    }

    public String getLanguage() {
        return language == null ? requestContext.getLang() : language;
    }

    public void setLanguage(String chosen) {
        language = chosen;
    }

    public int getTitleMax() {
        return PageText.TITLE_MAX;
    }
}
