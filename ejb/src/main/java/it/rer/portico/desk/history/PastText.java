package it.rer.portico.desk.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A revision in the history of a text.
 *
 * @param number counted from 1
 * @param author the author's login name
 * @param published whether it is the published revision
 * @param draft whether it is the current draft
 * @param sameAs the number of the newest earlier revision with exactly the same text, as after a restore; empty if there is none
 */
public record PastText(
        int number,
        String title,
        String author,
        Instant at,
        Optional<String> note,
        boolean published,
        boolean draft,
        Optional<Integer> sameAs) {}
