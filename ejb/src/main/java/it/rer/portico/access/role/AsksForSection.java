package it.rer.portico.access.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The caller must have one of the roles that {@code @RolesAllowed} names in a section that no parameter names. The method finds it, and
 * asks {@code Permissions} itself.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksForSection {}
