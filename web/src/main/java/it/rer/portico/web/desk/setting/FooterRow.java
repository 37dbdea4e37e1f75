package it.rer.portico.web.desk.setting;

import it.rer.portico.setting.FooterLink;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A group of the footer in the form, or a link of one.
 *
 * @param end of the names of its inputs: the number of the group and, of a link, its own, from 0
 * @param number among its neighbours, for people, from 1
 * @param text the heading of a group, the words of a link
 * @param address where a link leads; empty for a group
 * @param first whether nothing stands before it
 * @param last whether nothing comes after it
 * @param links of a group
 */
public record FooterRow(
        String end, int number, String text, String address, boolean first, boolean last, List<FooterRow> links) {

    static List<FooterRow> groups(List<FooterForm.Group> typed) {
        return IntStream.range(0, typed.size())
                .mapToObj(at -> new FooterRow(
                        String.valueOf(at),
                        at + 1,
                        typed.get(at).title(),
                        "",
                        at == 0,
                        at == typed.size() - 1,
                        links(at, typed.get(at).links())))
                .toList();
    }

    private static List<FooterRow> links(int group, List<FooterLink> typed) {
        return IntStream.range(0, typed.size())
                .mapToObj(at -> new FooterRow(
                        group + "-" + at,
                        at + 1,
                        typed.get(at).text(),
                        typed.get(at).address(),
                        at == 0,
                        at == typed.size() - 1,
                        List.of()))
                .toList();
    }

    public String getEnd() {
        return end;
    }

    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    public String getAddress() {
        return address;
    }

    public boolean isFirst() {
        return first;
    }

    public boolean isLast() {
        return last;
    }

    public List<FooterRow> getLinks() {
        return links;
    }
}
