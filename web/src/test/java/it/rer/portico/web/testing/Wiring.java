package it.rer.portico.web.testing;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.TestState;
import it.rer.portico.web.platform.http.SecurityHeaders;
import it.rer.portico.web.platform.origin.PortalOrigins;
import it.rer.portico.web.platform.origin.TrustedProxies;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Stream;

/**
 * Fills injection points as CDI and the container do: by type; then calls what is to be called after construction. The headers that every servlet
 * adds are there without being named, and so is a database that answers.
 */
public final class Wiring {

    private static final Configuration DEFAULTS = TestConfiguration.defaults();
    private static final SecurityHeaders HEADERS =
            new SecurityHeaders(DEFAULTS, new TrustedProxies(DEFAULTS), new PortalOrigins(DEFAULTS));

    private Wiring() {}

    /**
     * @throws IllegalStateException if an injection point stays empty
     */
    public static <T> T wire(T bean, Object... parts) {
        try {
            for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (var field : type.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)
                            || field.isAnnotationPresent(Resource.class)
                            || field.isAnnotationPresent(PersistenceContext.class)) {
                        field.setAccessible(true);
                        field.set(bean, part(field.getType(), parts));
                    }
                }
            }
            for (var method : bean.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(bean);
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object part(Class<?> type, Object... parts) {
        return Stream.concat(Stream.of(parts), Stream.of(HEADERS, TestState.ready()))
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing to inject for " + type));
    }
}
