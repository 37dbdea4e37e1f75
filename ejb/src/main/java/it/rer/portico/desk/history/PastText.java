package it.rer.portico.desk.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A revision in the list of them.
 *
 * @param number counted from 1
 * @param author their login name
 * @param published whether citizens read it now
 * @param draft whether editors work on it now
 * @param sameAs the newest revision before it that says the same word by word, as after one was brought back; empty if none does
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
