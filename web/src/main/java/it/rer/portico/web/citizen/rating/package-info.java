/**
 * Ratings of pages and of the site. For a page, ours or one of the portal's: {@link it.rer.portico.web.citizen.rating.RatedPage} is the
 * page, {@link it.rer.portico.web.citizen.rating.PageRatingInput} the input, {@link it.rer.portico.web.citizen.rating.PageRatingForm} the
 * form. For the site: the page "Valuta il sito".
 */
package it.rer.portico.web.citizen.rating;
