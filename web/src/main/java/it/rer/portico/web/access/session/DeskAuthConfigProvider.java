package it.rer.portico.web.access.session;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import javax.security.auth.callback.CallbackHandler;

/** Wraps the registered provider so that it authenticates only requests to the desk ({@link DeskAuthConfig}). */
final class DeskAuthConfigProvider implements AuthConfigProvider {

    private final AuthConfigProvider provider;

    DeskAuthConfigProvider(AuthConfigProvider provider) {
        this.provider = provider;
    }

    @Override
    public ServerAuthConfig getServerAuthConfig(String layer, String application, CallbackHandler handler)
            throws AuthException {
        var config = provider.getServerAuthConfig(layer, application, handler);
        return config == null ? null : new DeskAuthConfig(config);
    }

    @Override
    public ClientAuthConfig getClientAuthConfig(String layer, String application, CallbackHandler handler)
            throws AuthException {
        return provider.getClientAuthConfig(layer, application, handler);
    }

    @Override
    public void refresh() {
        provider.refresh();
    }
}
