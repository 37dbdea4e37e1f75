package it.rer.portico.media.library;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of texts that name a file, as editors of other sections see it too. */
@OnEveryPlatform
class MediaUsesTest extends LibraryFiles {

    MediaUsesTest(Container container) {
        super(container);
    }

    @Test
    void aTextThatNamesOneFileDoesNotNameThoseWhoseNumberBeginsTheSame() {
        long id = pdf("uno.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        write(
                page,
                ITALIAN,
                "<p><a href=\"media:" + id + "7\">x</a> <img src=\"media:1" + id + "\"> media:" + id + "</p>");
        editor.publish(page, ITALIAN);

        assertThat(found(id)).isEmpty();
        assertThat(uses.list(id)).isEmpty();
    }

    @Test
    void itSaysWhereAFileIsUsed() {
        long id = pdf("uno.pdf");
        long a = editor.draft(null, ITALIAN, "accordi");
        write(a, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        editor.publish(a, ITALIAN);
        write(a, ITALIAN, "<p><img src=\"media:" + id + "\" alt=\"\"></p>");
        long b = editor.draft(null, ENGLISH, "calls");
        write(b, ENGLISH, "<p><a href=\"media:" + id + "\">x</a></p>");
        write(b, ENGLISH, "<p>not any more</p>");

        new Desk(container).seat("anna", Role.PUBLISHER, null);
        assertThat(container.as("anna", Set.of(Roles.PUBLISHER), () -> uses.list(id)))
                .containsExactly(
                        new MediaUse(a, ITALIAN, "Titolo", true, true, true),
                        new MediaUse(a, ITALIAN, "Titolo", false, true, true));
        assertThat(uses.counts(List.of(id, id + 1)))
                .as("one text, published and newer")
                .containsOnly(Map.entry(id, 1));
    }

    @Test
    void aDraftOfAnotherSectionIsCountedAndNotNamed() {
        long own = editor.draft(null, ITALIAN, "bandi");
        new Desk(container).seat("bruna", Role.AUTHOR, own);
        long id = container.as("bruna", Set.of(Roles.AUTHOR), () -> pdf("uno.pdf"));
        long a = editor.draft(null, ITALIAN, "accordi");
        write(a, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");

        assertThat(container.as("bruna", Set.of(Roles.AUTHOR), () -> uses.list(id)))
                .containsExactly(new MediaUse(a, ITALIAN, "", false, false, false));

        editor.publish(a, ITALIAN);
        assertThat(container.as("bruna", Set.of(Roles.AUTHOR), () -> uses.list(id)))
                .contains(new MediaUse(a, ITALIAN, "Titolo", true, false, false));
    }

    @Test
    void anAuthorMayChangeWhatTheirDraftsShowAndNotWhatCitizensSee() {
        long own = editor.draft(null, ITALIAN, "bandi");
        new Desk(container).seat("bruna", Role.AUTHOR, own);
        long id = container.as("bruna", Set.of(Roles.AUTHOR), () -> pdf("uno.pdf"));
        write(own, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");

        assertThat(container.as("bruna", Set.of(Roles.AUTHOR), () -> uses.list(id)))
                .containsExactly(new MediaUse(own, ITALIAN, "Titolo", false, true, true));

        editor.publish(own, ITALIAN);
        assertThat(container.as("bruna", Set.of(Roles.AUTHOR), () -> uses.list(id)))
                .containsExactly(new MediaUse(own, ITALIAN, "Titolo", true, true, false));
    }

    @Test
    void aFileIsInUseInAsManyTextsWhetherItIsCountedOrRefused() {
        long id = pdf("uno.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        editor.publish(page, ITALIAN);
        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">y</a></p>");

        assertThat(uses.counts(List.of(id))).containsEntry(id, 1);
        assertThatExceptionOfType(MediaInUseException.class)
                .isThrownBy(() -> library.trash(id))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(1));
    }
}
