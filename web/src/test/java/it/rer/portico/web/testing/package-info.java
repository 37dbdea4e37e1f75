/** A container's part in tests without one: requests, answers, injection. Our own classes are the real ones. */
package it.rer.portico.web.testing;
