/**
 * The screens for accounts. Administrators use {@code redattori.xhtml}, {@code redattori/nuovo-account.xhtml} and {@code
 * redattori/account.xhtml}; {@code profilo.xhtml} is each editor's own account.
 *
 * <p>Decision: the token of a one-time link is shown only in the response to the form that created it, and stored in neither an address nor a session. So these forms are the only ones of the desk that do not redirect after success.
 */
package it.rer.portico.web.desk.account;
