package it.rer.portico.platform.database;

import java.util.List;

/**
 * A part of a list.
 *
 * @param rows in the order of the list
 * @param total how many there are in all
 */
public record Slice<T>(List<T> rows, long total) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /**
     * A part of a list that is there as a whole.
     *
     * @param first how many come before those that are wanted
     * @param most how many are wanted
     */
    public static <T> Slice<T> of(List<T> all, int first, int most) {
        int from = Math.min(first, all.size());
        return new Slice<>(all.subList(from, from + Math.min(most, all.size() - from)), all.size());
    }
}
