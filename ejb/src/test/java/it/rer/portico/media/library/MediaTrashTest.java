package it.rer.portico.media.library;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Moving files to the trash and restoring them. */
@OnEveryPlatform
class MediaTrashTest extends LibraryFiles {

    MediaTrashTest(Container container) {
        super(container);
    }

    @Test
    void aFileThatNoTextNamesCanBeTrashedAndRestored() {
        long id = pdf("uno.pdf");
        long page = editor.draft(null, ITALIAN, "bandi");
        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");

        assertThatExceptionOfType(MediaInUseException.class)
                .isThrownBy(() -> library.trash(id))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(1));

        write(page, ITALIAN, "<p>Niente</p>");
        library.trash(id);
        assertThat(library.find(id).orElseThrow().isTrashed()).isTrue();
        assertThat(list("").total()).isZero();
        assertThat(library.list(new MediaSearch("", Optional.empty(), true, 0, 10))
                        .rows())
                .extracting(entry -> entry.facts().id())
                .containsExactly(id);

        write(page, ITALIAN, "<p><a href=\"media:" + id + "\">x</a></p>");
        editor.publish(page, ITALIAN);
        assertThat(found(id)).as("in the trash").isEmpty();
        assertThat(site.current().media(id)).isEmpty();

        library.restore(id);
        assertThat(found(id)).isPresent();
        assertThat(site.current().media(id)).isPresent();
        assertThatExceptionOfType(MediaNotFoundException.class).isThrownBy(() -> library.trash(404));
    }
}
