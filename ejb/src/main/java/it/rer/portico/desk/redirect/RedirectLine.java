package it.rer.portico.desk.redirect;

import java.io.Serializable;

/**
 * A line of an imported list of redirects, not validated yet.
 *
 * @param number in the file, from 1
 */
public record RedirectLine(long number, String former, String target) implements Serializable {}
