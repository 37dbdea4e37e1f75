/**
 * What editors do, a package for each screen or group of screens of the desk: write, publish, translate, move, look back, lead old addresses
 * on. Nothing that a citizen's page needs is here. Each new thing to do at the desk is a package here, whose services ask for their
 * permissions themselves.
 */
package it.rer.portico.desk;
