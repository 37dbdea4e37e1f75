/**
 * Permissions: which editor may call which method, in which section. A method declares by {@code @RolesAllowed} which roles may call it at
 * all, which the container checks, and where the caller must have one of them: {@link it.rer.portico.access.role.InSection} on the
 * parameter that identifies a page, checked by {@link it.rer.portico.access.permission.PermissionInterceptor};
 * {@link it.rer.portico.access.role.AsksForSection} if the method determines the page and calls
 * {@link it.rer.portico.access.permission.Permissions} itself; {@link it.rer.portico.access.role.InAnySection} if any section will do. A
 * grant is valid for a page and all pages below it; one without a section is valid everywhere. A publisher may also do what an author may.
 *
 * <p>Decision: services that the demo content and the timers call without any caller check no permission, and declare it
 * ({@link it.rer.portico.platform.context.Internal}). Screens reach them through services that check; a test finds services that declare
 * nothing. See docs/adr/0037.
 */
package it.rer.portico.access.permission;
