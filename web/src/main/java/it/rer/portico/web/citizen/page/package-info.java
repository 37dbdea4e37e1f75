/** Pages before citizens: the router from an address to a text, the view of it, and what is said where there is none. */
package it.rer.portico.web.citizen.page;
