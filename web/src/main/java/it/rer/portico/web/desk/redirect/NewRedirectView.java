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

/** Backs {@code nuovo-reindirizzamento.xhtml}: redirects an old address to a page or to another site. */
@Named("newRedirect")
@RequestScoped
public class NewRedirectView {

    /** The checkbox that confirms that an existing redirect is to be replaced; its value is the address that the question was about. */
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

    /** Adds the redirect, and redirects to the list. */
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
        } else if (screen.attempt(() -> add(chosen))) {
            screen.redirectTo(ScreenPath.REDIRECTS, "redirect-added");
        }
    }

    private Language chosenLanguage() {
        return Language.find(getLanguage()).orElse(Language.ITALIAN);
    }

    private void add(Long chosen) {
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

    /** The pages that can be the target. */
    public List<PageChoices.Choice> getPages() {
        return choices.publishable();
    }

    /** Whether the address already redirects elsewhere, so that the editor must confirm the replacement. */
    public boolean isTaken() {
        return taken;
    }

    /** The address that the confirmation is about. */
    public String getAsked() {
        return getLanguage() + " " + path.strip();
    }

    public String getPath() {
        return path;
    }

    public void setPath(String input) {
        path = input == null ? "" : input;
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

    public void setTarget(String input) {
        target = input == null ? "" : input;
    }

    public int getPathMax() {
        return WebAddress.MAX;
    }
}
