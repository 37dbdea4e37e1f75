/**
 * Runs the services outside a server: a stand-in for the container, and a fresh database for every test class on each platform that
 * the module is delivered for.
 */
package it.rer.portico.testing;
