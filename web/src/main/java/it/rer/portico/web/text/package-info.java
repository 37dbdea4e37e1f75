/** Texts and dates in the reader's language, for Java code. Views take their texts from the bundles of their feature. */
package it.rer.portico.web.text;
