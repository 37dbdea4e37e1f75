/**
 * Drafts before readers, by the very views that show published pages: for editors within their screens, and, at {@code /anteprima}, for
 * whoever has a link.
 *
 * <p>Decision: a draft is shown within a snapshot of the site in which it is published, and in nothing else changed, so that navigation and
 * cards are those that citizens will see. Nothing of that is cached, and forms of the page cannot be sent.
 */
package it.rer.portico.web.citizen.preview;
