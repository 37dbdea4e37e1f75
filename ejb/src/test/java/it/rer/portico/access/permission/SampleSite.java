package it.rer.portico.access.permission;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.NewEditor;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Trash;
import it.rer.portico.desk.redirect.OldAddresses;
import it.rer.portico.desk.redirect.Redirects;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Stream;

/** Two sections, work to be done in one of them, and everybody who may come along to do it. */
final class VisitedSite {

    static final String PASSWORD = "una frase lunga, non facile";
    static final byte[] PDF = "%PDF-1.7\nbando".getBytes(UTF_8);

    private final Container container;
    private final Editor editor;
    private final long section;
    private final long elsewhere;
    private final long page;
    private final long beside;
    private final long thrownAway;
    private final long file;
    private final long redirect;

    VisitedSite(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.MEDIA_SIZE, "3"));
        editor = new Editor(container);
        section = editor.page(null, "accordi");
        elsewhere = editor.page(null, "europa");
        page = editor.page(section, "bando");
        editor.english(page, "call");
        editor.write(page, ITALIAN, "Bando nuovo");
        editor.write(page, ENGLISH, "New call");
        beside = editor.page(section, "esiti");
        thrownAway = editor.page(section, "vecchio");
        container.get(Trash.class).trash(thrownAway);
        file = container.get(MediaLibrary.class).upload("bando.pdf", new ByteArrayInputStream(PDF));
        Stream.of(Visitor.values()).filter(Visitor::isEditor).forEach(this::register);
        redirect = container.as(Visitor.PUBLISHER_IN.login(), Visitor.PUBLISHER_IN.roles(), this::addRedirect);
    }

    Container container() {
        return container;
    }

    Editor editor() {
        return editor;
    }

    /** The section of the page that is worked on. */
    long section() {
        return section;
    }

    /** Another section. */
    long elsewhere() {
        return elsewhere;
    }

    /** The page that is worked on; it is a draft in both languages. */
    long page() {
        return page;
    }

    /** Another page of the section. */
    long beside() {
        return beside;
    }

    /** A page of the section that is in the trash. */
    long thrownAway() {
        return thrownAway;
    }

    /** A document of the library. */
    long file() {
        return file;
    }

    /** An address of former times that leads to the page. */
    long redirect() {
        return redirect;
    }

    /** Does something as a visitor. */
    void as(Visitor visitor, Runnable work) {
        container.as(visitor.login(), visitor.roles(), work);
    }

    long newestItalian() {
        return container.get(Pages.class).getTranslation(page, ITALIAN).newest().id();
    }

    private long addRedirect() {
        container.get(Redirects.class).add(ITALIAN, "vecchio-bando", page, false);
        return container
                .get(OldAddresses.class)
                .list("vecchio-bando", 0, 1)
                .rows()
                .get(0)
                .id();
    }

    private void register(Visitor visitor) {
        var accounts = container.get(Accounts.class);
        accounts.create(new NewEditor(visitor.login(), visitor.login(), "a@example.org", PASSWORD, Set.of()));
        Long where = null;
        if (visitor.inSection() != null) {
            where = visitor.inSection() ? section : elsewhere;
        }
        accounts.grant(visitor.login(), visitor.role(), where);
    }
}
