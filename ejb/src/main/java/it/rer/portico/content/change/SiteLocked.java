package it.rer.portico.content.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a service that holds the {@link SiteLock}, from before it reads anything to the end of the transaction. The service names
 * {@link SiteLockInterceptor} among its interceptors, before one that asks for permission: a permission depends on where a page stands.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SiteLocked {}
