/**
 * Who may do what where. A service says by {@code @RolesAllowed} which roles may call a method at all, which the container asks, and where
 * a caller must have one of them: {@link it.rer.portico.access.role.InSection} at the parameter that names a page, which
 * {@link it.rer.portico.access.permission.PermissionInterceptor} asks; {@link it.rer.portico.access.role.AsksForSection} if the method finds
 * the page and asks {@link it.rer.portico.access.permission.Permissions} itself; {@link it.rer.portico.access.role.InAnySection} if any
 * section will do. A grant holds for a page and all below it; one without a section holds everywhere. Who may publish may also write.
 *
 * <p>Decision: services that the demo content and the timers call, with nobody behind them, ask for no permission and say so
 * ({@link it.rer.portico.platform.context.Internal}). Screens reach them through services that ask; tests find a service that says nothing. See
 * docs/adr/0037.
 */
package it.rer.portico.access.permission;
