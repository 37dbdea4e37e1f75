package it.rer.portico.web.desk.setting;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.setting.FooterGroup;
import it.rer.portico.setting.FooterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Goes over groups of the footer as they were typed, and tells all that is wrong with them. Rows that were left empty do not count. */
final class FooterRules {

    private final Consumer<InvalidInputException> refuse;

    FooterRules(Consumer<InvalidInputException> refuse) {
        this.refuse = refuse;
    }

    /** The groups as they are to be kept; to be used only if nothing was refused. */
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

    private List<FooterLink> links(int group, FooterForm.Group typed) {
        var links = new ArrayList<FooterLink>();
        for (int at = 0; at < typed.links().size(); at++) {
            var link = typed.links().get(at);
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
