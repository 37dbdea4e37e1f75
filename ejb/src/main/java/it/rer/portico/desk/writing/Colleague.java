package it.rer.portico.desk.writing;

import java.time.Instant;

/**
 * Another editor at the same text.
 *
 * @param name as people call them
 * @param since when they came to it
 * @param inCharge whether they are the one who may save
 */
public record Colleague(String name, Instant since, boolean inCharge) {}
