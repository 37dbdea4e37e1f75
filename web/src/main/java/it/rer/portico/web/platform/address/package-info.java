/** Addresses as links write them, as forms lead back to them, and as mail programs disfigure them. */
package it.rer.portico.web.platform.address;
