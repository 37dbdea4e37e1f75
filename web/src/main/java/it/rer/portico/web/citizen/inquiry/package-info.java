/** The form "Non hai trovato quello che cerchi?", with which citizens send inquiries. */
package it.rer.portico.web.citizen.inquiry;
