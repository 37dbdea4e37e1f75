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

/** The groups of links of the footer as the form has them, unchecked and perhaps incomplete. */
final class FooterForm {

    /** The command of a button: adds, removes or moves a group or, with a second number, one of its links. */
    private static final Pattern COMMAND = Pattern.compile("(add|remove|up|down)(?:-(\\d{1,3}))?(?:-(\\d{1,3}))?");

    /** Protects against forged counts; a form of ours never has so many rows. */
    private static final int MAX_ROWS = 100;

    private final List<Group> groups = new ArrayList<>();

    /** A group as the inputs have it. */
    record Group(String title, List<FooterLink> links) {

        boolean isEmpty() {
            return title.isBlank() && links.stream().allMatch(FooterForm::isEmpty);
        }
    }

    /** The form of the stored groups. */
    static FooterForm of(List<FooterGroup> stored) {
        var form = new FooterForm();
        stored.forEach(group -> form.groups.add(new Group(group.title(), new ArrayList<>(group.links()))));
        return form;
    }

    /** The form that was sent. */
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
        return text.matches("\\d{1,3}") ? Math.min(Integer.parseInt(text), MAX_ROWS) : 0;
    }

    static boolean isEmpty(FooterLink link) {
        return link.text().isBlank() && link.address().isBlank();
    }

    /** Performs the command of a button; ignores an unknown one. */
    void apply(String command) {
        COMMAND.matcher(command).results().findFirst().ifPresent(this::apply);
    }

    private void apply(MatchResult command) {
        int group = number(command.group(2));
        if (command.group(2) == null) {
            groups.add(new Group("", new ArrayList<>(List.of(new FooterLink("", "")))));
        } else if (group < groups.size() && command.group(1).equals("add")) {
            groups.get(group).links().add(new FooterLink("", ""));
        } else if (command.group(3) == null) {
            change(groups, command.group(1), group);
        } else if (group < groups.size()) {
            change(groups.get(group).links(), command.group(1), number(command.group(3)));
        }
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static <T> void change(List<T> list, String command, int at) {
        int other = command.equals("up") ? at - 1 : at + 1;
        if (at >= list.size()) {
            return;
        }
        if (command.equals("remove")) {
            list.remove(at);
        } else if (other >= 0 && other < list.size()) {
            Collections.swap(list, at, other);
        }
    }

    List<Group> groups() {
        return groups;
    }
}
