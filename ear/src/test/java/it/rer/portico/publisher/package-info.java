/** An entry to the services for tests: a servlet that is added to a copy of the deliverable, never a part of it. */
package it.rer.portico.publisher;
