/** What is said when something is not there or went wrong. */
package it.rer.portico.web.error;
