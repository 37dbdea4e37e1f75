/** What every form that is sent to us has in common: what was typed comes back, with all that is wrong with it. */
package it.rer.portico.web.form;
