package it.rer.portico.home;

import java.util.List;

/**
 * The beginning of a list.
 *
 * @param total how many there are in all
 */
public record Shortlist<T>(List<T> first, int total) {

    /** How many a beginning holds. */
    public static final int MOST = 10;

    public Shortlist {
        first = List.copyOf(first);
    }

    static <T> Shortlist<T> of(List<T> all) {
        return new Shortlist<>(all.subList(0, Math.min(MOST, all.size())), all.size());
    }
}
