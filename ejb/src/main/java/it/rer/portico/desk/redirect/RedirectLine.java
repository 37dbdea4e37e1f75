package it.rer.portico.desk.redirect;

import java.io.Serializable;

/**
 * A line of a list of addresses, as somebody wrote it.
 *
 * @param number in the file, from 1
 */
public record RedirectLine(long number, String former, String target) implements Serializable {}
