package it.rer.portico.media.library;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.image.TestImages;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.setting.SettingOvertakenException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The image that social networks show for pages without one. */
@OnEveryPlatform
class SharingImageTest extends LibraryFiles {

    private final SharingImage sharing;

    SharingImageTest(Container container) {
        super(container);
        sharing = container.get(SharingImage.class);
    }

    @Test
    void theChosenImageIsPublicAndCannotBeTrashed() {
        long id = image("piazza.jpg");
        assertThat(sharing.find()).isEmpty();
        assertThat(site.current().file(id)).isEmpty();

        sharing.choose(id, "");

        assertThat(sharing.find().orElseThrow().isPublic()).isTrue();
        assertThat(site.current().file(id)).isPresent();
        assertThat(site.current().sharingImage().map(MediaFacts::id)).contains(id);
        assertThatExceptionOfType(MediaSharedException.class).isThrownBy(() -> library.trash(id));

        library.describe(id, Map.of(ITALIAN, new MediaDescription("", "La piazza")));
        assertThat(site.current().sharingImage().orElseThrow().alternative(ITALIAN))
                .as("citizens see its description at once")
                .contains("La piazza");

        sharing.reset("media:" + id);
        assertThat(site.current().sharingImage()).isEmpty();
        assertThat(site.current().file(id)).isEmpty();
        library.trash(id);
    }

    @Test
    void aPublisherOfASectionMayNotChangeIt() {
        long id = image("piazza.jpg");
        var desk = new Desk(container);
        desk.seat("carla", Role.PUBLISHER, editor.page(null, "bandi"));
        sharing.choose(id, "");

        container.as("carla", Set.of(Roles.PUBLISHER), () -> {
            assertThat(library.find(id)).isPresent();
            assertThat(uses.isSharingImage(id)).isTrue();
            assertThatExceptionOfType(MediaPublishedElsewhereException.class)
                    .isThrownBy(() -> library.replace(id, "b.jpg", new ByteArrayInputStream(TestImages.jpeg(40, 30))));
            return null;
        });
    }

    @Test
    void onlyAnImageOutsideTheTrashCanBeChosen() {
        long document = pdf("uno.pdf");
        long trashed = image("via.jpg");
        library.trash(trashed);

        for (long id : new long[] {document, trashed, 404}) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> sharing.choose(id, ""))
                    .satisfies(e -> assertThat(e.key()).isEqualTo("media.not-found"));
        }
        assertThat(sharing.chosen()).isEmpty();
        assertThat(sharing.list(new MediaSearch("", Optional.of(MediaKind.IMAGE), false, 0, 10))
                        .rows())
                .isEmpty();
    }

    @Test
    void aChoiceBasedOnAnOutdatedOneIsRefused() {
        long first = image("a.jpg");
        long second = image("b.jpg");
        sharing.choose(first, "");

        assertThatExceptionOfType(SettingOvertakenException.class).isThrownBy(() -> sharing.choose(second, ""));
        sharing.choose(second, "media:" + first);
        assertThat(sharing.find().orElseThrow().facts().id()).isEqualTo(second);
    }

    private long image(String name) {
        return library.upload(name, new ByteArrayInputStream(TestImages.jpeg(40, 30)));
    }
}
