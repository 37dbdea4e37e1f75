package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.PasswordLink;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code password-link.xhtml}: a link to hand over to its editor. */
@Named("passwordLink")
@RequestScoped
public class PasswordLinkView {

    static final String VIEW = "password-link";

    @Inject
    private Links links;

    @Inject
    private RequestContext requestContext;

    private PasswordLink link;

    /** Takes over what is to be shown. */
    public void show(PasswordLink made) {
        link = made;
    }

    public String getName() {
        return link.account().name();
    }

    public String getLogin() {
        return link.account().login();
    }

    public String getAddress() {
        return LinkCode.link(links.absolute(DeskPath.PASSWORD), link.token());
    }

    /** Until when it holds, as people read it. */
    public String getUntil() {
        return Texts.moment(requestContext.language(), link.until());
    }

    public String getEditorAddress() {
        return links.to(EditorForm.place(link.account().login()));
    }
}
