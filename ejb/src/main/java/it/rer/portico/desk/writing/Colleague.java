package it.rer.portico.desk.writing;

import java.time.Instant;

/**
 * Another editor at the same text.
 *
 * @param name as people call her
 * @param since when she came to it
 * @param inCharge whether she is the one who may save
 */
public record Colleague(String name, Instant since, boolean inCharge) {}
