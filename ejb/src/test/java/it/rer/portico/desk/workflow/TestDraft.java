package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Translation;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import java.util.Set;

/** A page that citizens read in both languages, with a newer draft in each, and anna, who publishes in the whole site. */
final class TestDraft {

    private final Container container;
    private final Pages pages;
    final Editor editor;
    final long page;

    TestDraft(Container container) {
        this.container = container;
        pages = container.get(Pages.class);
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        editor.english(page, "agreements");
        editor.write(page, ITALIAN, "Accordi nuovi");
        editor.write(page, ENGLISH, "New agreements");
        new Desk(container).seat("anna", Role.PUBLISHER, null);
    }

    void asAnna(Runnable work) {
        container.as("anna", Set.of(Roles.PUBLISHER), work);
    }

    Translation italian() {
        return pages.getTranslation(page, ITALIAN);
    }

    /** The title that citizens read in Italian. */
    String read() {
        return container.inTransaction(() -> italian().published().orElseThrow().title());
    }

    /** The title of the newest text in Italian. */
    String newest() {
        return container.inTransaction(() -> italian().newest().title());
    }

    /** Writes an English draft that cannot be published. */
    void spoil() {
        container
                .get(Drafting.class)
                .write(
                        page,
                        ENGLISH,
                        editor.version(page, ENGLISH),
                        new PageText(new PageContent(
                                "Spoiled", "", "<p><img src=\"media:1\"> <a href=\"page:99999\">lost</a></p>")),
                        null);
    }
}
