/**
 * Pages, their texts and revisions, and what can be said of a text: which mistakes it has, what changed, how it is translated elsewhere.
 * Nobody is asked for a permission here, and nothing is sent or shown. A new kind of text, check or exchange format goes here.
 */
package it.rer.portico.content;
