package it.rer.portico.web.desk;

import it.rer.portico.access.identity.EditorNames;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Turns login names into names for the screens. */
@Named("editorNames")
@RequestScoped
public class EditorNamesView {

    @Inject
    private EditorNames directory;

    @Inject
    private RequestContext requestContext;

    private Map<String, String> names;

    /** The name of an editor; the login name itself if its account no longer exists, and a translated phrase for actions of the system. */
    public String name(String login) {
        return Caller.isReserved(login)
                ? Texts.message(requestContext.language(), "person.system")
                : names().getOrDefault(login, login);
    }

    private Map<String, String> names() {
        if (names == null) {
            names = directory.names();
        }
        return names;
    }
}
