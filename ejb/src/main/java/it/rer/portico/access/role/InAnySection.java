package it.rer.portico.access.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever has one of the roles that {@code @RolesAllowed} names, wherever that is, may call a method, or all methods of a service that say
 * nothing else. What they get may still depend on their sections.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InAnySection {}
