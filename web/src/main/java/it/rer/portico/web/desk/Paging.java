package it.rer.portico.web.desk;

import it.rer.portico.web.desk.shell.Screen;

/**
 * Paging of a long list: which part is shown, and the links to the parts before and after it. The query string names the part.
 *
 * @param number of the part that is shown, from 1
 * @param size how many rows a part has
 * @param total how many rows the list has
 * @param address of the list, to which the number of a part is appended
 */
public record Paging(int number, int size, long total, String address) {

    /** The request parameter with the number of the part. */
    public static final String PARAMETER = "part";

    /** Keeps the offset within an {@code int}; nobody pages this far. */
    private static final long MAX = 1_000_000;

    /** How many rows most lists show in a part. */
    public static final int ROWS = 50;

    /**
     * The part that a request asks for.
     *
     * @param size how many rows a part has
     * @param total how many rows the list has
     * @param list the address of the list, with all its parameters but the number of the part
     */
    public static Paging of(Screen screen, int size, long total, String list) {
        return new Paging(number(screen), size, total, list + (list.contains("?") ? "&" : "?") + PARAMETER + "=");
    }

    /** The number of the part that a request asks for; 1 if it names none. */
    public static int number(Screen screen) {
        return (int) Math.min(Math.max(1, screen.number(PARAMETER).orElse(1L)), MAX);
    }

    /** The offset of the part that a request asks for: how many rows come before it. */
    public static int before(Screen screen, int size) {
        return before(number(screen), size);
    }

    /** The offset of a part. */
    public static int before(int number, int size) {
        return (number - 1) * size;
    }

    public long getTotal() {
        return total;
    }

    /** The address of the part before; empty if this is the first. */
    public String getPrevious() {
        return number > 1 ? address + (number - 1) : "";
    }

    /** The address of the next part; empty if this is the last. */
    public String getNext() {
        return (long) number * size < total ? address + (number + 1) : "";
    }
}
