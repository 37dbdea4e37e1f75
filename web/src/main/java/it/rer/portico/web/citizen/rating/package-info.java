/** Ratings before citizens: the block below each page, and the page "Valuta il sito". */
package it.rer.portico.web.citizen.rating;
