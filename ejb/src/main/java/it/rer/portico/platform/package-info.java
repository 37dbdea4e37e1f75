/**
 * What any application needs that serves texts in two languages from a database: configuration, the database itself, languages, texts
 * and addresses, limits on what waits. Nothing here knows of pages, editors or citizens. What a new feature needs and another program
 * could use as it is goes here, into a package of its own.
 */
package it.rer.portico.platform;
