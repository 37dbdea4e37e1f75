/** A servlet through which tests call the services. It is added to a copy of the EAR, and is never part of the deliverable. */
package it.rer.portico.publisher;
