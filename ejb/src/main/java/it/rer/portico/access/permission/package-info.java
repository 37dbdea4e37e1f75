/**
 * Who may do what where. A service of the desk says by {@code @RolesAllowed} which roles may call it at all, and asks
 * {@link it.rer.portico.access.permission.Permissions} whether the caller has that role in the section that the page belongs to. A grant holds for
 * a page and all below it; one without a section holds everywhere. Who may publish may also write.
 *
 * <p>Decision: the services of {@code page}, which change the tree, ask for no permission, because the demo content and the timers call
 * them with nobody behind them. Screens reach them through the services of the desk alone; a test holds that.
 */
package it.rer.portico.access.permission;
