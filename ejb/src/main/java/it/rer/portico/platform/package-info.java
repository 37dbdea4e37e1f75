/**
 * What any application needs that serves texts in two languages from a database: configuration, database access, languages, texts,
 * addresses, and limits on concurrent work. Nothing here knows of pages, editors or citizens. Code for a new feature that another program
 * could use unchanged goes here, into a package of its own.
 */
package it.rer.portico.platform;
