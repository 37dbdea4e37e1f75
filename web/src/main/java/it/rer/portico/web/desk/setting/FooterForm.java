package it.rer.portico.web.desk.setting;

import it.rer.portico.setting.FooterGroup;
import it.rer.portico.setting.FooterLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The groups of the footer while they are written: what stands in the inputs, wanting or wrong as it may be. */
final class FooterForm {

    /** What a button asks for: to add, remove or move a group or, with a second number, one of its links. */
    private static final Pattern ORDER = Pattern.compile("(add|remove|up|down)(?:-(\\d{1,3}))?(?:-(\\d{1,3}))?");

    /** More of anything is no form of ours. */
    private static final int MOST = 100;

    private final List<Group> groups = new ArrayList<>();

    /** A group as it was typed. */
    record Group(String title, List<FooterLink> links) {

        boolean isEmpty() {
            return title.isBlank() && links.stream().allMatch(FooterForm::isEmpty);
        }
    }

    /** The groups as they are kept. */
    static FooterForm of(List<FooterGroup> kept) {
        var form = new FooterForm();
        kept.forEach(group -> form.groups.add(new Group(group.title(), new ArrayList<>(group.links()))));
        return form;
    }

    /** The groups as they were sent. */
    static FooterForm sent(UnaryOperator<String> parameters) {
        var form = new FooterForm();
        IntStream.range(0, count(parameters.apply("groups"))).forEach(group -> {
            var links = IntStream.range(0, count(parameters.apply("links-" + group)))
                    .mapToObj(link -> "-" + group + "-" + link)
                    .map(end -> new FooterLink(parameters.apply("text" + end), parameters.apply("address" + end)))
                    .toList();
            form.groups.add(new Group(parameters.apply("heading-" + group), new ArrayList<>(links)));
        });
        return form;
    }

    private static int count(String text) {
        return text.matches("\\d{1,3}") ? Math.min(Integer.parseInt(text), MOST) : 0;
    }

    static boolean isEmpty(FooterLink link) {
        return link.text().isBlank() && link.address().isBlank();
    }

    /** Does what a button asks for; nothing if it is none of ours. */
    void obey(String order) {
        ORDER.matcher(order).results().findFirst().ifPresent(this::obey);
    }

    private void obey(MatchResult order) {
        int group = number(order.group(2));
        if (order.group(2) == null) {
            groups.add(new Group("", new ArrayList<>(List.of(new FooterLink("", "")))));
        } else if (group < groups.size() && order.group(1).equals("add")) {
            groups.get(group).links().add(new FooterLink("", ""));
        } else if (order.group(3) == null) {
            change(groups, order.group(1), group);
        } else if (group < groups.size()) {
            change(groups.get(group).links(), order.group(1), number(order.group(3)));
        }
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static <T> void change(List<T> list, String order, int at) {
        int other = order.equals("up") ? at - 1 : at + 1;
        if (at >= list.size()) {
            return;
        }
        if (order.equals("remove")) {
            list.remove(at);
        } else if (other >= 0 && other < list.size()) {
            Collections.swap(list, at, other);
        }
    }

    List<Group> groups() {
        return groups;
    }
}
