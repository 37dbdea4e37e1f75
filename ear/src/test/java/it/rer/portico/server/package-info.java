/**
 * The built EAR on Payara Server and PostgreSQL, driven from outside: deployment, HTTP, hostile input.
 *
 * <p>One server is started and the EAR deployed once for all test classes ({@link it.rer.portico.server.Deployed}); everything listens
 * on 127.0.0.1 alone, on ports that were free. The limit on ratings is the one that ships: each form is sent from an address of
 * its own in 127.0.0.0/8.
 */
package it.rer.portico.server;
