package it.rer.portico.desk.writing;

import java.time.Instant;

/**
 * Another editor who has the same text open.
 *
 * @param name their full name
 * @param since when they opened it
 * @param inCharge whether they are in charge, so that only they may save
 */
public record Colleague(String name, Instant since, boolean inCharge) {}
