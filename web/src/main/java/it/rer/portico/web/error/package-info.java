/**
 * What is said when something is not there or went wrong, in pages and in blocks, and what is done while the database is away. It knows all
 * others, and none of them knows it. A new way to fail that citizens or editors must be told of goes here.
 */
package it.rer.portico.web.error;
