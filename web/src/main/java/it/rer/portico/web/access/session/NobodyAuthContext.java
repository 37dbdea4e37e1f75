package it.rer.portico.web.access.session;

import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.ServerAuthContext;
import javax.security.auth.Subject;

/** Lets every request pass without authentication. */
final class NobodyAuthContext implements ServerAuthContext {

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) {
        return AuthStatus.SUCCESS;
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
        // there is no subject
    }
}
