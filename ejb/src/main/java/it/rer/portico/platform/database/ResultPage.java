package it.rer.portico.platform.database;

import java.util.List;

/**
 * One page of a list of results.
 *
 * @param rows in the order of the list
 * @param total how many rows the whole list has
 */
public record ResultPage<T>(List<T> rows, long total) {

    /** Copies the rows. */
    public ResultPage {
        rows = List.copyOf(rows);
    }

    /**
     * One page of a list that is in memory.
     *
     * @param first how many rows precede the page
     * @param most how many rows the page has at most
     */
    public static <T> ResultPage<T> of(List<T> all, int first, int most) {
        int from = Math.min(Math.max(0, first), all.size());
        return new ResultPage<>(all.subList(from, from + Math.min(Math.max(0, most), all.size() - from)), all.size());
    }
}
