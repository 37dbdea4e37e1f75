/** "Non hai trovato quello che cerchi?": what citizens looked for in vain. */
package it.rer.portico.feedback.inquiry;
