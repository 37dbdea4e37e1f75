package it.rer.portico.desk.writing;

import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.PageContent;
import java.util.Set;

/** Texts as they are typed. */
final class WritingSamples {

    private WritingSamples() {}

    static final Set<String> PUBLISHER = Set.of(Roles.PUBLISHER);

    static final Tab FIRST = new Tab("first", "");

    static TextInput typed(String title) {
        return new TextInput("accordi", new PageContent(title, "", "<p>Testo.</p>"));
    }
}
