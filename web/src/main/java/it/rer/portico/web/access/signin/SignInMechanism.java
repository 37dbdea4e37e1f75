package it.rer.portico.web.access.signin;

import it.rer.portico.web.access.session.EditorSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Makes the container know who is signed in: by the credentials that {@link SignInServlet} hands over, and at each request after that by
 * the session. Who may see what is for the gate of the desk and the services to decide, not for constraints. It asks no database, so that
 * whatever fails does so behind the gate, which knows what to say.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private EditorSession session;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var given = context.getAuthParameters();
        if (given != null && given.getCredential() != null) {
            return context.notifyContainerAboutLogin(stores.validate(given.getCredential()));
        }
        return session.identity(request)
                .map(known -> context.notifyContainerAboutLogin(known.login(), known.groups()))
                .orElseGet(context::doNothing);
    }
}
