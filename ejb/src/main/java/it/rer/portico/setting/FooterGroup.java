package it.rer.portico.setting;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A heading of the footer with the links below it, beside the groups that every site of the Region has. Groups are kept as one text of the
 * site: a line {@code # heading} for each, and below it a line {@code - words address} for each of its links. An address holds no space.
 *
 * @param links in their order
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

    /** Groups as they are kept. */
    public static String written(List<FooterGroup> groups) {
        return groups.stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(HEADING + group.title()),
                        group.links().stream().map(link -> LINK + link.text() + " " + link.address())))
                .collect(Collectors.joining("\n"));
    }

    /** The groups of a text that was kept; what it holds beside them is passed over. */
    public static List<FooterGroup> read(String text) {
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

    /** A text in the form in which groups are kept, each part of it as its own rule has it. */
    static String accepted(String field, String text) {
        var groups = read(text).stream()
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
        return written(groups);
    }

    public String getTitle() {
        return title;
    }

    public List<FooterLink> getLinks() {
        return links;
    }
}
