package it.rer.portico.web.desk.home;

import java.util.List;

/**
 * A list of what there is to do, or a part of it.
 *
 * @param key of its heading in the bundle, after {@code home.}
 * @param address where all of it is listed
 * @param total how many there are in all
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

    /** How many are not in it. */
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
