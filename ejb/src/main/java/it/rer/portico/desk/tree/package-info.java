/**
 * The tree as editors see it: what is in it, in which state each language is, and what they do to it. A list asks the database the same
 * few questions however long it is, and never for a body.
 */
package it.rer.portico.desk.tree;
