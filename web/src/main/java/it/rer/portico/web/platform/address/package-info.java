/** Addresses and paths of the module: writing them into links, returning to them after a form, repairing those that arrive damaged. */
package it.rer.portico.web.platform.address;
