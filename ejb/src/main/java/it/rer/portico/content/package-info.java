/**
 * Pages, their texts and revisions, and what can be done with a text alone: checking, comparing, exporting for translation. Nothing here
 * checks permissions, sends or displays anything. A new kind of text, check or exchange format goes here.
 */
package it.rer.portico.content;
