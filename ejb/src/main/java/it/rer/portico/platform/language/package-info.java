/**
 * The languages of the site, Italian and English. They are constants, because pages, bundles and the labels that the law prescribes exist
 * in these two.
 */
package it.rer.portico.platform.language;
