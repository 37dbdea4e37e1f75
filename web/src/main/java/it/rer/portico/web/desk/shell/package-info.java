/**
 * What stands around every screen of the desk: the gate before all of them, where they are, the menu, what is answered to those who may not
 * see one, what became of a form and where it leads then. It knows no screen.
 *
 * <p>Each screen is a Faces view {@code webapp/redazione/NAME.xhtml} at the address {@code /redazione/NAME}, with a bean of a request in the
 * package of its feature.
 *
 * <p>Decision: an address says all that a screen needs to know, also when a form of it is sent; no bean lives longer than a request. So two
 * tabs, the way back and a new session find the same screen. After what a form asked for was done, the reader is led on (Post/Redirect/Get).
 */
package it.rer.portico.web.desk.shell;
