/**
 * What citizens say of pages and of the site. A page, ours or one of the portal's: {@link it.rer.portico.web.citizen.rating.RatedPage} is
 * the page, {@link it.rer.portico.web.citizen.rating.PageRatingInput} what was typed, {@link
 * it.rer.portico.web.citizen.rating.PageRatingForm} the form. The site: the page "Valuta il sito".
 */
package it.rer.portico.web.citizen.rating;
