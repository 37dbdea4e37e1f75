/**
 * Inquiries: the form "Non hai trovato quello che cerchi?", by which citizens say what they looked for and did not find. Another kind of
 * feedback is a package of its own beside this one.
 */
package it.rer.portico.feedback.inquiry;
