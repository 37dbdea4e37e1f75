/**
 * What any module of screens needs: addresses, forms and answers of HTTP, scripts, styles and images with their fingerprints, texts in two
 * languages. Nothing here knows what a page of the site is. What a new feature needs and another program could use as it is goes here.
 */
package it.rer.portico.web.platform;
