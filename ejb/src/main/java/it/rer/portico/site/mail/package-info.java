/**
 * E-mails to editors. They are stored in the transaction of the change that they announce, and sent afterwards, so that a mail server that
 * is down blocks nobody. Who composes an e-mail keeps its texts in their own package.
 */
package it.rer.portico.site.mail;
