/**
 * What all screens of the desk share: the filter before them, their paths, the menu, the error pages, and the handling of forms. It depends
 * on no screen. A new screen gets its path in {@code ScreenPath} and its item in {@code MenuView}.
 *
 * <p>Each screen is a Faces view {@code webapp/redazione/NAME.xhtml} at the address {@code /redazione/NAME}, with a request-scoped backing
 * bean in the package of its feature.
 *
 * <p>Decision: the state of a screen is in its address, also when a form is sent, and no bean lives longer than a request. So a second tab,
 * the back button and a new session show the same screen. A form redirects after success (Post/Redirect/Get).
 */
package it.rer.portico.web.desk.shell;
