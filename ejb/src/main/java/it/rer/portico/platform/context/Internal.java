package it.rer.portico.platform.context;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service that checks no permission, because its callers have done so, or act for nobody, as timers and the demo do. Screens cannot
 * call it. Each service has either this annotation, {@code @RolesAllowed} or {@code @PermitAll}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Internal {

    /** Which services may call it. */
    Scope value() default Scope.MODULE;

    /** The callers that are allowed. */
    enum Scope {
        /** Every service of the module. */
        MODULE,
        /** The services of its own package. */
        PACKAGE
    }
}
