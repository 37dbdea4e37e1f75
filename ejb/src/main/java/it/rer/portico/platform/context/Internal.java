package it.rer.portico.platform.context;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service that asks nobody for permission, because those who call it have asked, or have nobody behind them, as timers and the demo do.
 * Screens cannot call it. A service says either this, or {@code @RolesAllowed}, or {@code @PermitAll}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Internal {

    /** Who may call it. */
    Scope value() default Scope.MODULE;

    /** How far a service is known. */
    enum Scope {
        /** Every service of the module. */
        MODULE,
        /** The services of its own package. */
        PACKAGE
    }
}
