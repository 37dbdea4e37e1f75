package it.rer.portico.desk.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who has a text open, other than the tab that asks.
 *
 * @param colleagues other editors, each once, in order of arrival
 * @param elsewhere since when the caller has it open in another tab or on another device; empty if they have not
 */
public record Presence(List<Colleague> colleagues, Optional<Instant> elsewhere) {

    public Presence {
        colleagues = List.copyOf(colleagues);
    }
}
