package it.rer.portico.web.desk.redirect;

import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.desk.redirect.RedirectTakenException;
import it.rer.portico.desk.redirect.Redirects;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code nuovo-reindirizzamento.xhtml}: has an address of former times lead to a page. */
@Named("newRedirect")
@RequestScoped
public class NewRedirectView {

    /** The box that is ticked to lead an address elsewhere; its value is the address that was asked about. */
    private static final String INSTEAD = "instead";

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private PageChoices choices;

    @Inject
    private Redirects redirects;

    private String path = "";
    private String language;
    private String page;
    private String target = "";
    private boolean taken;

    /** Adds it, and leads back to the list. */
    public void add() {
        var chosen = PageChoices.id(page);
        if ((chosen == null) == target.isBlank()) {
            screen.attempt(() -> FormerPath.of(
                    path, chosenLanguage(), WebAddress.find(links.absolute("")).orElseThrow()));
            if (chosen == null) {
                screen.refuse("page", Texts.message(requestContext.language(), "redirect.page"));
            } else {
                screen.refuse("target", Texts.message(requestContext.language(), "redirect.one-target"));
            }
        } else if (screen.attempt(() -> keep(chosen))) {
            screen.leaveTo(ScreenPath.REDIRECTS, "redirect-added");
        }
    }

    private Language chosenLanguage() {
        return Language.find(getLanguage()).orElse(Language.ITALIAN);
    }

    private void keep(Long chosen) {
        boolean instead = getAsked().equals(screen.parameter(INSTEAD));
        try {
            if (chosen == null) {
                redirects.add(chosenLanguage(), path, target, instead);
            } else {
                redirects.add(chosenLanguage(), path, chosen.longValue(), instead);
            }
        } catch (RedirectTakenException e) {
            taken = true;
            throw e;
        }
    }

    /** The pages that it can lead to. */
    public List<PageChoices.Choice> getPages() {
        return choices.publishable();
    }

    /** Whether the address leads elsewhere already, so that the editor is to be asked whether they mean it. */
    public boolean isTaken() {
        return taken;
    }

    /** The address that the editor is asked about. */
    public String getAsked() {
        return getLanguage() + " " + path.strip();
    }

    public String getPath() {
        return path;
    }

    public void setPath(String typed) {
        path = typed == null ? "" : typed;
    }

    public String getLanguage() {
        return language == null ? requestContext.getLang() : language;
    }

    public void setLanguage(String chosen) {
        language = chosen;
    }

    public String getPage() {
        return page == null ? PageChoices.TOP : page;
    }

    public void setPage(String chosen) {
        page = chosen;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String typed) {
        target = typed == null ? "" : typed;
    }

    public int getPathMax() {
        return WebAddress.MAX;
    }
}
