/** "Non hai trovato quello che cerchi?" before citizens. */
package it.rer.portico.web.citizen.inquiry;
