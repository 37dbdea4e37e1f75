/**
 * What editors do once they are signed in: a package for each screen, called as in {@code ejb}, and here what several screens share. How one
 * signs in is in {@code access}. A new screen gets a package of its own; what surrounds every screen is in {@code desk.shell}.
 */
package it.rer.portico.web.desk;
