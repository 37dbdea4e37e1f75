package it.rer.portico.web.desk;

import it.rer.portico.access.identity.Directory;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What the screens call those who did something, of whom the services know the login name. */
@Named("people")
@RequestScoped
public class People {

    @Inject
    private Directory directory;

    @Inject
    private RequestContext requestContext;

    private Map<String, String> names;

    /** Their name; the login name itself if nobody has it any more, and words for the program if no person did it. */
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
