/** What the forms of citizens have in common: limits, signs of spam, refusal with the text kept, thanks. */
package it.rer.portico.web.citizen.feedback;
