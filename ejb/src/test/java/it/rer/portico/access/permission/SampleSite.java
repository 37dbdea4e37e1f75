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

/** A site with two sections, a page to work on in one of them, and an account for each kind of caller. */
final class SampleSite {

    static final String PASSWORD = "una frase lunga, non facile";
    static final byte[] PDF = "%PDF-1.7\nbando".getBytes(UTF_8);

    private final Container container;
    private final Editor editor;
    private final long section;
    private final long elsewhere;
    private final long page;
    private final long beside;
    private final long trashed;
    private final long file;
    private final long redirect;

    SampleSite(Container container) {
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
        trashed = editor.page(section, "vecchio");
        container.get(Trash.class).trash(trashed);
        file = container.get(MediaLibrary.class).upload("bando.pdf", new ByteArrayInputStream(PDF));
        Stream.of(CallerKind.values()).filter(CallerKind::isEditor).forEach(this::register);
        redirect = container.as(CallerKind.PUBLISHER_IN.login(), CallerKind.PUBLISHER_IN.roles(), this::addRedirect);
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
    long trashed() {
        return trashed;
    }

    /** A document of the library. */
    long file() {
        return file;
    }

    /** A redirect to the page. */
    long redirect() {
        return redirect;
    }

    /** Does something as a caller. */
    void as(CallerKind kind, Runnable work) {
        container.as(kind.login(), kind.roles(), work);
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

    private void register(CallerKind kind) {
        var accounts = container.get(Accounts.class);
        accounts.create(new NewEditor(kind.login(), kind.login(), "a@example.org", PASSWORD, Set.of()));
        Long where = null;
        if (kind.inSection() != null) {
            where = kind.inSection() ? section : elsewhere;
        }
        accounts.grant(kind.login(), kind.role(), where);
    }
}
