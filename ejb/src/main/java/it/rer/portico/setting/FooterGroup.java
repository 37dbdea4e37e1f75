package it.rer.portico.setting;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A heading of the footer with the links below it, in addition to the groups that every site of the Region has. All groups are stored as
 * one setting: a line {@code # heading} for each, and below it a line {@code - words address} for each of its links. An address contains no
 * space.
 *
 * @param links in the order in which they are shown
 */
public record FooterGroup(String title, List<FooterLink> links) {

    /** Longest heading, in characters. */
    public static final int TITLE_MAX = 60;

    /** How many groups a footer may have. */
    public static final int MOST = 6;

    private static final String HEADING = "# ";
    private static final String LINK = "- ";

    public FooterGroup {
        links = List.copyOf(links);
    }

    /**
     * The heading as it would be stored.
     *
     * @param field the input that it was typed into
     * @throws InvalidInputException {@code text.required}, {@code text.too-long} or {@code text.control-characters}
     */
    public static String checkedTitle(String field, String typed) {
        return PlainText.requiredLine(field, typed, TITLE_MAX);
    }

    /** The groups in the format in which they are stored. */
    public static String format(List<FooterGroup> groups) {
        return groups.stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(HEADING + group.title()),
                        group.links().stream().map(link -> LINK + link.text() + " " + link.address())))
                .collect(Collectors.joining("\n"));
    }

    /** The groups of a stored text. Lines that are not in the format are ignored. */
    public static List<FooterGroup> parse(String text) {
        var groups = new ArrayList<FooterGroup>();
        for (var line : text.split("\n", -1)) {
            int space = line.lastIndexOf(' ');
            if (line.startsWith(HEADING)) {
                groups.add(new FooterGroup(line.substring(HEADING.length()), List.of()));
            } else if (line.startsWith(LINK) && space > LINK.length() && !groups.isEmpty()) {
                var link = new FooterLink(line.substring(LINK.length(), space), line.substring(space + 1));
                groups.set(groups.size() - 1, groups.get(groups.size() - 1).with(link));
            }
        }
        return groups;
    }

    private FooterGroup with(FooterLink link) {
        return new FooterGroup(
                title, Stream.concat(links.stream(), Stream.of(link)).toList());
    }

    /**
     * Validates a text in the format of the groups, each heading, text and address by its own rule, and returns it as it would be stored.
     */
    static String accepted(String field, String text) {
        var groups = parse(text).stream()
                .map(group -> new FooterGroup(
                        checkedTitle(field, group.title()),
                        group.links().stream()
                                .map(link -> new FooterLink(
                                        FooterLink.checkedText(field, link.text()),
                                        FooterLink.checkedAddress(field, link.address())))
                                .toList()))
                .toList();
        if (groups.size() > MOST) {
            throw new InvalidInputException(field, "footer.too-many", MOST);
        }
        return format(groups);
    }

    /** For EL, which does not see the accessors of records. */
    public String getTitle() {
        return title;
    }

    /** For EL, as {@link #getTitle}. */
    public List<FooterLink> getLinks() {
        return links;
    }
}
