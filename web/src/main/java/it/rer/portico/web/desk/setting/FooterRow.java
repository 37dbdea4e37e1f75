package it.rer.portico.web.desk.setting;

import it.rer.portico.setting.FooterLink;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A group of the footer, or one of its links, as a row of the form.
 *
 * @param end suffix of the names of its inputs: the index of the group and, for a link, its own, from 0
 * @param number shown position among its siblings, from 1
 * @param text the heading of a group, the words of a link
 * @param address where a link leads; empty for a group
 * @param first whether it is the first of its siblings
 * @param last whether it is the last of its siblings
 * @param links of a group
 */
public record FooterRow(
        String end, int number, String text, String address, boolean first, boolean last, List<FooterRow> links) {

    static List<FooterRow> groups(List<FooterForm.Group> input) {
        return IntStream.range(0, input.size())
                .mapToObj(at -> new FooterRow(
                        String.valueOf(at),
                        at + 1,
                        input.get(at).title(),
                        "",
                        at == 0,
                        at == input.size() - 1,
                        links(at, input.get(at).links())))
                .toList();
    }

    private static List<FooterRow> links(int group, List<FooterLink> input) {
        return IntStream.range(0, input.size())
                .mapToObj(at -> new FooterRow(
                        group + "-" + at,
                        at + 1,
                        input.get(at).text(),
                        input.get(at).address(),
                        at == 0,
                        at == input.size() - 1,
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
