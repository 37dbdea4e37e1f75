package it.rer.portico.web.access.session;

import it.rer.portico.web.platform.address.Links;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.security.auth.Subject;

/** Authenticates requests to the desk as configured, and no others (Jakarta Authentication). */
final class DeskAuthConfig implements ServerAuthConfig {

    private static final String CITIZENS = "portico.citizens";
    private static final ServerAuthContext NOBODY = new NobodyAuthContext();

    private final ServerAuthConfig config;

    DeskAuthConfig(ServerAuthConfig config) {
        this.config = config;
    }

    @Override
    public String getAuthContextID(MessageInfo message) {
        return message.getRequestMessage() instanceof HttpServletRequest request && !isOfDesk(request)
                ? CITIZENS
                : config.getAuthContextID(message);
    }

    /**
     * Decides by the raw address, because no servlet is mapped yet. A request whose path to the desk is encoded in another way is not
     * authenticated.
     */
    private static boolean isOfDesk(HttpServletRequest request) {
        return request.getRequestURI()
                .startsWith(Links.DESK, request.getContextPath().length());
    }

    @Override
    public ServerAuthContext getAuthContext(String id, Subject service, Map<String, Object> properties)
            throws AuthException {
        return CITIZENS.equals(id) ? NOBODY : config.getAuthContext(id, service, properties);
    }

    @Override
    public String getMessageLayer() {
        return config.getMessageLayer();
    }

    @Override
    public String getAppContext() {
        return config.getAppContext();
    }

    @Override
    public boolean isProtected() {
        return config.isProtected();
    }

    @Override
    public void refresh() {
        config.refresh();
    }
}
