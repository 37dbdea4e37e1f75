/**
 * Error responses, as pages and as blocks, and what is answered while the database is down. It may use all other rooms, and none of them
 * uses it. The response to a new kind of failure goes here.
 */
package it.rer.portico.web.error;
