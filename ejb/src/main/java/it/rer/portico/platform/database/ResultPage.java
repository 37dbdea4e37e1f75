package it.rer.portico.platform.database;

import java.util.List;

/**
 * A part of a list.
 *
 * @param rows in the order of the list
 * @param total how many there are in all
 */
public record ResultPage<T>(List<T> rows, long total) {

    public ResultPage {
        rows = List.copyOf(rows);
    }

    /**
     * A part of a list that is there as a whole.
     *
     * @param first how many come before those that are wanted
     * @param most how many are wanted
     */
    public static <T> ResultPage<T> of(List<T> all, int first, int most) {
        int from = Math.min(Math.max(0, first), all.size());
        return new ResultPage<>(all.subList(from, from + Math.min(Math.max(0, most), all.size() - from)), all.size());
    }
}
