/** The services inside a real server: transactions, events after a commit, and threads are the container's own. */
package it.rer.portico.container;
