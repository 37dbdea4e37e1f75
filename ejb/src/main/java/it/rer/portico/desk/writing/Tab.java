package it.rer.portico.desk.writing;

import java.util.regex.Pattern;

/**
 * A tab of an editor's browser in which a text is open. Each keeps a working copy of its own, so that two of one editor take nothing from
 * each other.
 *
 * @param id that it gave itself; empty where no script runs, which keeps nothing
 * @param copy the tab whose working copy was shown in it when it was opened; empty if there was none
 */
public record Tab(String id, String copy) {

    /** Longest id, in characters: a UUID. */
    public static final int ID_MAX = 36;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{0," + ID_MAX + "}");

    /** A form without a script, that shows no working copy. */
    public static final Tab NONE = new Tab("", "");

    /** @throws IllegalArgumentException if one of them is no id */
    public Tab {
        if (!isId(id) || !isId(copy)) {
            throw new IllegalArgumentException("No tab: " + id + ", " + copy);
        }
    }

    /** The tab that a form says it is of: what is no id counts as none. */
    public static Tab of(String id, String copy) {
        return new Tab(isId(id) ? id : "", isId(copy) ? copy : "");
    }

    private static boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }
}
