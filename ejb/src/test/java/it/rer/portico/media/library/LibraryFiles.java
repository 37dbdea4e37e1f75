package it.rer.portico.media.library;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.Optional;

/** Base of the library's tests: uploads small files, publishes texts that name them, and reads both. */
abstract class LibraryFiles {

    static final byte[] PDF = "%PDF-1.7\nbando".getBytes(UTF_8);

    final Container container;
    final MediaLibrary library;
    final MediaReader reader;
    final MediaUses uses;
    final ChangeFeed feed;
    final Editor editor;
    final PublishedSite site;

    LibraryFiles(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.MEDIA_SIZE, "3"));
        new Desk(container).seat(Container.CALLER, Role.PUBLISHER, null);
        library = container.get(MediaLibrary.class);
        reader = container.get(MediaReader.class);
        uses = container.get(MediaUses.class);
        feed = container.get(ChangeFeed.class);
        editor = new Editor(container);
        site = FollowedSite.of(container);
    }

    long pdf(String name) {
        return library.upload(name, new ByteArrayInputStream(PDF));
    }

    long published(String name) {
        long id = pdf(name);
        long page = editor.draft(null, ITALIAN, "pagina-" + id);
        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        editor.publish(page, ITALIAN);
        return id;
    }

    void publishImage(long id) {
        long page = editor.draft(null, ITALIAN, "pagina-" + id);
        write(page, ITALIAN, "<p><img src=\"media:" + id + "\"></p>");
        editor.publish(page, ITALIAN);
    }

    void write(long page, Language language, String body) {
        container
                .get(Drafting.class)
                .write(
                        page,
                        language,
                        editor.version(page, language),
                        new PageText(new PageContent("Titolo", "", body)),
                        null);
    }

    String fingerprint(long id) {
        return library.find(id).orElseThrow().facts().fingerprint();
    }

    Optional<MediaRepresentation> found(long id) {
        return served(id, fingerprint(id), 0);
    }

    /** What citizens get for a fingerprint and a width. */
    Optional<MediaRepresentation> served(long id, String fingerprint, int width) {
        return site.current().file(id).flatMap(file -> file.representation(fingerprint, width));
    }

    ResultPage<MediaEntry> list(String text) {
        return library.list(new MediaSearch(text, Optional.empty(), false, 0, 100));
    }

    byte[] bytes(long id, int width) {
        var representation = library.representation(id, width).orElseThrow();
        var out = new ByteArrayOutputStream();
        for (int number = 0; (long) number * MediaRepresentation.CHUNK < representation.byteCount(); number++) {
            out.writeBytes(library.chunk(representation, number).orElseThrow());
        }
        assertThat(out.size()).isEqualTo((int) representation.byteCount());
        return out.toByteArray();
    }

    int rows(String table) throws SQLException {
        try (var connection = container.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
