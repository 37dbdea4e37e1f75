/**
 * Translations: their state by page and language ({@code traduzioni.xhtml}), and the exchange of XLIFF files with translators ({@code
 * xliff.xhtml}).
 */
package it.rer.portico.web.desk.translation;
