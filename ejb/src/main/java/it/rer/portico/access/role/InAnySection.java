package it.rer.portico.access.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Any caller with one of the roles of {@code @RolesAllowed} in any section may call the method, or all methods of the service that declare
 * nothing else. The result may still depend on their sections.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InAnySection {}
