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
 * The authentication mechanism (Jakarta Security): tells the container who is signed in, from the credentials that {@link SignInServlet}
 * passes on, and later from the session. The desk's gate and the services decide who may do what, not security constraints. For the session
 * it does not use the database, so that database failures happen behind the gate, which can report them.
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
