/**
 * What all forms of citizens share: rate limits, spam checks, errors that preserve the input, thanks. A new form extends {@link
 * it.rer.portico.web.citizen.feedback.FeedbackForm} in its own package.
 */
package it.rer.portico.web.citizen.feedback;
