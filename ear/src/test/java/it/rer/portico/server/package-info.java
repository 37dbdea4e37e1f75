/**
 * Tests of the built EAR on an application server and PostgreSQL, over HTTP: deployment, pages, the desk, hostile input.
 *
 * <p>One server is started and the EAR deployed once for all test classes ({@link it.rer.portico.server.Deployed}); everything listens on
 * free ports of 127.0.0.1. The limit on ratings is the default one, so each form is sent from an address of its own in 127.0.0.0/8.
 */
package it.rer.portico.server;
