package it.rer.portico.desk.home;

import java.util.List;

/**
 * A part of a list, as a rule its beginning.
 *
 * @param first those that are in the part
 * @param total how many there are in all
 */
public record Shortlist<T>(List<T> first, int total) {

    /** How many a beginning holds. */
    public static final int MOST = 10;

    public Shortlist {
        first = List.copyOf(first);
    }

    static <T> Shortlist<T> of(List<T> all, int from, int most) {
        int begin = Math.min(Math.max(0, from), all.size());
        return new Shortlist<>(all.subList(begin, begin + Math.min(Math.max(0, most), all.size() - begin)), all.size());
    }
}
