/**
 * Previews of drafts, rendered with the same views as published pages: for editors in their screens, and at {@code /anteprima} for whoever
 * has a preview link.
 *
 * <p>Decision: a draft is rendered from a copy of the snapshot in which only this draft is published, so that navigation and cards are
 * those that citizens will see. None of it is cached, and its forms cannot be sent.
 */
package it.rer.portico.web.citizen.preview;
