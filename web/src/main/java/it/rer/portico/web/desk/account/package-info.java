/**
 * Accounts: {@code redattori.xhtml} lists them, {@code redattori/nuovo-account.xhtml} and {@code redattori/account.xhtml} are for
 * administrators, {@code profilo.xhtml} is each editor's own.
 *
 * <p>Decision: the secret of a one-time link is shown in the answer to the form that made it and kept nowhere, in no address and no session.
 * It is the one screen that does not lead on after its form.
 */
package it.rer.portico.web.desk.account;
