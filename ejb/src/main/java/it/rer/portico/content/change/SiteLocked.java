package it.rer.portico.content.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that acquires the {@link SiteLock} before it reads anything, and holds it until the transaction ends. The service lists
 * {@link SiteLockInterceptor} before the interceptor that checks permissions, since a permission depends on the position of a page in the
 * tree.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SiteLocked {}
