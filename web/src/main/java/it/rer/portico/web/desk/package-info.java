/**
 * The screens of signed-in editors, one package per feature with the same names as in {@code ejb}. This package has what several screens
 * share; the filter, the menu and the error pages are in {@code desk.shell}, the sign-in is in {@code access}. A new screen goes into the
 * package of its feature.
 */
package it.rer.portico.web.desk;
