package it.rer.portico.access.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * At the parameter that names a page: the caller must have one of the roles that {@code @RolesAllowed} names in the section of that page,
 * or, where it is null, in the whole site. {@code PermissionInterceptor} asks.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface InSection {}
