package it.rer.portico.web.desk.redirect;

import it.rer.portico.desk.redirect.OldAddress;
import it.rer.portico.desk.redirect.RedirectNotFoundException;
import it.rer.portico.desk.redirect.Redirects;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code togli-reindirizzamento.xhtml}: removes a redirect after a confirmation. */
@Named("removeRedirect")
@RequestScoped
public class RemoveRedirectView {

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private Redirects redirects;

    private OldAddress address;

    private long id() {
        return screen.number("id").orElse(0L);
    }

    /** Looks for the redirect; redirects to the list if somebody else has already removed it. */
    public void find() {
        try {
            address = redirects.get(id());
        } catch (RedirectNotFoundException e) {
            screen.redirectTo(ScreenPath.REDIRECTS, "redirect-removed");
        }
    }

    /** Removes the redirect. */
    public void remove() {
        find();
        if (address != null && screen.attempt(() -> redirects.remove(id()))) {
            screen.redirectTo(ScreenPath.REDIRECTS, "redirect-removed");
        }
    }

    public String getFormer() {
        return address == null ? "" : FormerLink.text(links, address.language(), address.former());
    }

    public String getTitle() {
        return address == null ? "" : address.title();
    }
}
