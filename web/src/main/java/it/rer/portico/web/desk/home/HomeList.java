package it.rer.portico.web.desk.home;

import java.util.List;

/**
 * A list of texts that need attention, or the first rows of it.
 *
 * @param key of its heading in the bundle, after {@code home.}
 * @param address of the screen with the whole list
 * @param total how many rows the whole list has
 */
public record HomeList(String key, List<Row> rows, String address, long total) {

    public String getKey() {
        return key;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getAddress() {
        return address;
    }

    /** How many rows of the whole list are not shown. */
    public long getOthers() {
        return total - rows.size();
    }

    /** A text in a list. */
    public record Row(String title, String lang, String address, String note) {

        public String getTitle() {
            return title;
        }

        public String getLang() {
            return lang;
        }

        public String getAddress() {
            return address;
        }

        public String getNote() {
            return note;
        }
    }
}
