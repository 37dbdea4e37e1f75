package it.rer.portico.access.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The caller must have one of the roles of {@code @RolesAllowed} in a section that no parameter identifies. The method determines it, and
 * calls {@code Permissions} itself.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksForSection {}
