package it.rer.portico.desk.link;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Trash;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class BrokenLinksTest {

    private final Container container;
    private final BrokenLinks links;
    private final MediaLibrary library;
    private final Editor editor;
    private final long agreements;
    private final long europe;

    BrokenLinksTest(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.MEDIA_SIZE, "3"));
        links = container.get(BrokenLinks.class);
        library = container.get(MediaLibrary.class);
        editor = new Editor(container);
        agreements = editor.page(null, "accordi");
        europe = editor.page(null, "europa");
        new Desk(container).seat("anna", Role.AUTHOR, agreements);
    }

    private ResultPage<DeadLink> list(int first, int most) {
        return container.as("anna", Set.of(Roles.AUTHOR), () -> links.list(first, most));
    }

    private void write(long page, String body) {
        container
                .get(Drafting.class)
                .write(
                        page,
                        ITALIAN,
                        editor.version(page, ITALIAN),
                        new PageText(new PageContent("Testo", "", body)),
                        null);
    }

    private long file() {
        return library.upload("bando.pdf", new ByteArrayInputStream("%PDF-1.7\nbando".getBytes(UTF_8)));
    }

    @Test
    void everyBrokenLinkIsListedWithItsTextAndTheReason() {
        long gone = editor.page(null, "vecchio");
        container.get(Trash.class).trash(gone);
        long draft = editor.draft(null, ITALIAN, "bozza");
        long file = file();
        long thrown = file();
        container.as("anna", Set.of(Roles.AUTHOR), () -> library.trash(thrown));
        write(
                agreements,
                "<p><a href=\"page:%d\">Europa</a> <a href=\"page:%d#content-a\">Il vecchio</a> <a href=\"page:%d\">La bozza</a>"
                                .formatted(europe, gone, draft)
                        + " <a href=\"page:999999\">Niente</a> <a href=\"media:%d\">Bando</a> <a href=\"media:%d\">Tolto</a>"
                                .formatted(file, thrown)
                        + " <a href=\"page:12b\">Storto</a> <img src=\"media:%d\" alt=\"Un bando\">".formatted(file)
                        + " <img src=\"media:999999\" alt=\"Una mappa\"> <a href=\"https://www.example.org/\">Altrove</a></p>");

        assertThat(list(0, 50).rows())
                .containsExactly(
                        dead("Il vecchio", "page:" + gone + "#content-a", LinkFault.PAGE_TRASHED),
                        dead("La bozza", "page:" + draft, LinkFault.PAGE_UNPUBLISHED),
                        dead("Niente", "page:999999", LinkFault.PAGE_MISSING),
                        dead("Tolto", "media:" + thrown, LinkFault.FILE_TRASHED),
                        dead("Storto", "page:12b", LinkFault.PAGE_MISSING),
                        dead("Un bando", "media:" + file, LinkFault.FILE_NOT_SHOWN),
                        dead("Una mappa", "media:999999", LinkFault.FILE_MISSING));
        var part = list(1, 2);
        assertThat(part.total()).isEqualTo(7);
        assertThat(part.rows()).extracting(DeadLink::words).containsExactly("La bozza", "Niente");
    }

    private DeadLink dead(String words, String address, LinkFault fault) {
        return new DeadLink(agreements, ITALIAN, "Testo", words, address, fault);
    }

    @Test
    void onlyTheNewestTextsOfTheCallersSectionsAreChecked() {
        write(europe, "<p><a href=\"page:999999\">Altrui</a></p>");
        write(agreements, "<p><a href=\"page:999999\">Pubblicato</a></p>");
        editor.publish(agreements, ITALIAN);
        assertThat(list(0, 50).rows()).extracting(DeadLink::words).containsExactly("Pubblicato");

        write(agreements, "<p>Senza collegamenti.</p>");
        assertThat(list(0, 50).rows()).isEmpty();

        long below = editor.page(agreements, "bando");
        write(below, "<p><a href=\"page:999999\">Sotto</a></p>");
        assertThat(list(0, 50).rows()).extracting(DeadLink::words).containsExactly("Sotto");
        container.get(Trash.class).trash(below);
        assertThat(list(0, 50).rows()).isEmpty();
    }

    @Test
    void aLinkToAPagePublishedInOneLanguageIsNotBroken() {
        long english = editor.draft(null, ITALIAN, "inglese");
        editor.english(english, "english");
        assertThat(editor.path(english, ENGLISH)).isEqualTo("english");
        write(agreements, "<p><a href=\"page:" + english + "\">In inglese</a></p>");

        assertThat(list(0, 50).rows()).isEmpty();
    }

    @Test
    void theyAreFoundWithTheSameFewQueriesHoweverManyThereAre() {
        for (int number = 0; number < 30; number++) {
            long page = editor.page(agreements, "p" + number);
            write(page, "<p><a href=\"page:999999\">Niente</a></p>");
        }
        long before = container.database().statements();
        assertThat(list(0, 50).total()).isEqualTo(30);
        assertThat(container.database().statements() - before).isLessThan(10);
    }
}
