/**
 * The services behind the editors' desk, a package for each screen or group of screens: writing, publishing, translating, moving, history,
 * redirects. Nothing that serving pages to citizens needs is here. A new task of editors is a package here, whose services check
 * permissions themselves.
 */
package it.rer.portico.desk;
