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

/** {@code parts/password-link.xhtml}: a one-time link to hand over to its editor, in the answer that made it. */
@Named("passwordLink")
@RequestScoped
public class PasswordLinkView {

    @Inject
    private Links links;

    @Inject
    private RequestContext requestContext;

    private PasswordLink link;

    /** Takes over what is to be shown. */
    public void show(PasswordLink made) {
        link = made;
    }

    /** Whether this answer made one. */
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

    /** Until when it holds, as people read it. */
    public String getUntil() {
        return Texts.moment(requestContext.language(), link.until());
    }

    public String getEditorAddress() {
        return links.to(ScreenPath.editor(link.account().login()));
    }
}
