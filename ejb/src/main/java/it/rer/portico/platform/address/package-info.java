/**
 * Addresses of pages and of machines, each in its one form. They are read as they are written: nobody is asked, no name is looked up.
 */
package it.rer.portico.platform.address;
