package it.rer.portico.web.desk.setting;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.setting.FooterGroup;
import it.rer.portico.setting.FooterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Validates the groups of the footer, and reports all errors at once. Empty rows are ignored. */
final class FooterRules {

    private final Consumer<InvalidInputException> refuse;

    FooterRules(Consumer<InvalidInputException> refuse) {
        this.refuse = refuse;
    }

    /** The groups to store; valid only if no error was reported. */
    List<FooterGroup> accepted(FooterForm form) {
        var accepted = new ArrayList<FooterGroup>();
        for (int at = 0; at < form.groups().size(); at++) {
            var group = form.groups().get(at);
            if (!group.isEmpty()) {
                int number = at;
                var title = checked(() -> FooterGroup.checkedTitle("heading-" + number, group.title()));
                accepted.add(new FooterGroup(title, links(number, group)));
            }
        }
        return accepted;
    }

    private List<FooterLink> links(int group, FooterForm.Group input) {
        var links = new ArrayList<FooterLink>();
        for (int at = 0; at < input.links().size(); at++) {
            var link = input.links().get(at);
            if (!FooterForm.isEmpty(link)) {
                var end = "-" + group + "-" + at;
                links.add(new FooterLink(
                        checked(() -> FooterLink.checkedText("text" + end, link.text())),
                        checked(() -> FooterLink.checkedAddress("address" + end, link.address()))));
            }
        }
        if (links.isEmpty()) {
            refuse.accept(new InvalidInputException("heading-" + group, "footer.no-link"));
        }
        return links;
    }

    private String checked(Supplier<String> rule) {
        try {
            return rule.get();
        } catch (InvalidInputException e) {
            refuse.accept(e);
            return "";
        }
    }
}
