package it.rer.portico.web.desk.account;

import it.rer.portico.access.identity.PasswordLink;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.link.LinkCode;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code parts/password-link.xhtml}: a one-time password link, shown in the response to the form that created it. */
@Named("passwordLink")
@RequestScoped
public class PasswordLinkView {

    @Inject
    private Links links;

    @Inject
    private RequestContext requestContext;

    private PasswordLink link;

    /** Sets the link to show. */
    public void show(PasswordLink made) {
        link = made;
    }

    /** Whether this request created a link. */
    public boolean isMade() {
        return link != null;
    }

    public String getName() {
        return link.account().name();
    }

    public String getLogin() {
        return link.account().login();
    }

    public String getAddress() {
        return LinkCode.link(links.absolute(AccessPath.PASSWORD), link.token());
    }

    /** When the link expires, formatted for the reader. */
    public String getUntil() {
        return Texts.moment(requestContext.language(), link.until());
    }

    public String getEditorAddress() {
        return links.to(ScreenPath.editor(link.account().login()));
    }
}
