package it.rer.portico.desk.writing;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import java.util.Set;
import java.util.concurrent.Callable;

/** A page that citizens read in Italian, and anna and bruno, who write at it. */
final class TestWriting {

    static final Set<String> PUBLISHER = Set.of(Roles.PUBLISHER);

    static final Tab FIRST = new Tab("first", "");

    private final Container container;
    private final Writing writing;
    private final EditingSession session;
    final Editor editor;
    final long page;

    TestWriting(Container container) {
        this.container = container;
        writing = container.get(Writing.class);
        session = container.get(EditingSession.class);
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("bruno", Role.PUBLISHER, null);
    }

    /** A text as it is typed. */
    static TextInput typed(String title) {
        return new TextInput("accordi", new PageContent(title, "", "<p>Testo.</p>"));
    }

    <T> T as(String login, Callable<T> work) {
        return container.as(login, PUBLISHER, work);
    }

    /**
     * Saves a text in the first tab.
     *
     * @return its version now
     */
    long save(String login, Language language, long version, TextInput text, boolean matchesSource) {
        return save(login, language, version, text, matchesSource, FIRST).version();
    }

    Saved save(String login, Language language, long version, TextInput text, boolean matchesSource, Tab tab) {
        return as(login, () -> writing.save(new SaveCommand(page, language, version, text, "", matchesSource, tab)));
    }

    EditingState open(String login, Language language) {
        return as(login, () -> session.open(page, language));
    }
}
