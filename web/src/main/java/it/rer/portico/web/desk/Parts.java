package it.rer.portico.web.desk;

import it.rer.portico.web.desk.shell.Screen;

/**
 * A long list that is shown in parts, of which the address names one.
 *
 * @param number of the part that is shown, from 1
 * @param size how much a part holds
 * @param total how much there is in all
 * @param address of the list, up to the number of the part
 */
public record Parts(int number, int size, long total, String address) {

    /** The parameter that names the part. */
    public static final String PARAMETER = "part";

    /** Farther back nobody pages. */
    private static final long MAX = 1_000_000;

    /** How many rows most lists show in a part. */
    public static final int ROWS = 50;

    /**
     * The part that the address of a screen names.
     *
     * @param size how much a part holds
     * @param total how much there is in all
     * @param list the address of the list, with all its parameters but the number of the part
     */
    public static Parts of(Screen screen, int size, long total, String list) {
        return new Parts(number(screen), size, total, list + (list.contains("?") ? "&" : "?") + PARAMETER + "=");
    }

    /** The number that the address of a screen names; 1 if it names none. */
    public static int number(Screen screen) {
        return (int) Math.min(Math.max(1, screen.number(PARAMETER).orElse(1L)), MAX);
    }

    /** How many rows come before those of the part that the address of a screen names. */
    public static int before(Screen screen, int size) {
        return before(number(screen), size);
    }

    /** How many rows come before those of a part. */
    public static int before(int number, int size) {
        return (number - 1) * size;
    }

    public long getTotal() {
        return total;
    }

    /** Where the part before is; empty if this is the first. */
    public String getPrevious() {
        return number > 1 ? address + (number - 1) : "";
    }

    /** Where the next part is; empty if this is the last. */
    public String getNext() {
        return (long) number * size < total ? address + (number + 1) : "";
    }
}
