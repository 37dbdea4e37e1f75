package it.rer.portico.media.library;

import static it.rer.portico.media.library.TwoSections.BRUNA;
import static it.rer.portico.media.library.TwoSections.CARLA;
import static it.rer.portico.media.library.TwoSections.link;
import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which files editors of a section may change. */
@OnEveryPlatform
class MediaRightsChangeTest extends LibraryFiles {

    private final TwoSections sections;
    private final long own;
    private final long foreign;

    MediaRightsChangeTest(Container container) {
        super(container);
        sections = new TwoSections(this);
        own = sections.own;
        foreign = sections.foreign;
    }

    @Test
    void whatCitizensReadIsChangedByWhoMayPublishAllOfIt() {
        long id = pdf("uno.pdf");
        write(own, ITALIAN, link(id));
        editor.publish(own, ITALIAN);
        assertMayNotChange(BRUNA, id, "media.published-elsewhere");
        change(CARLA, id);

        write(foreign, ITALIAN, link(id));
        assertMayNotChange(CARLA, id, "media.drafted-elsewhere");
        editor.publish(foreign, ITALIAN);
        assertMayNotChange(CARLA, id, "media.published-elsewhere");
        sections.desk.seat("anna", Role.AUTHOR, null);
        assertMayNotChange("anna", id, "media.published-elsewhere");
        change(Container.CALLER, id);
        as(CARLA, () -> {
            library.describe(id, library.get(id).descriptions());
            return null;
        });

        container.get(Accounts.class).grant(CARLA, Role.PUBLISHER, foreign);
        change(CARLA, id);
    }

    @Test
    void whatNobodyReadsIsChangedByWhoMayWriteThere() {
        long unused = pdf("uno.pdf");
        long drafted = sections.inDraftBelow(own);
        change(BRUNA, unused);
        change(BRUNA, drafted);

        write(foreign, ITALIAN, link(drafted));
        assertMayNotChange(BRUNA, drafted, "media.drafted-elsewhere");
        container.get(Accounts.class).grant(BRUNA, Role.AUTHOR, foreign);
        change(BRUNA, drafted);
    }

    private void change(String login, long id) {
        var before = fingerprint(id);
        var content = "%PDF-1.7\n" + login + before;
        as(login, () -> {
            library.replace(id, "nuovo.pdf", new ByteArrayInputStream(content.getBytes(UTF_8)));
            library.describe(id, Map.of(ITALIAN, new MediaDescription("Titolo di " + login + before, "")));
            return null;
        });
        assertThat(fingerprint(id)).isNotEqualTo(before);
    }

    private void assertMayNotChange(String login, long id, String key) {
        var before = library.get(id);
        Stream.<Runnable>of(
                        () -> library.replace(id, "nuovo.pdf", new ByteArrayInputStream("%PDF-2".getBytes(UTF_8))),
                        () -> library.describe(id, Map.of(ENGLISH, new MediaDescription("Not hers", ""))))
                .forEach(change -> assertThatExceptionOfType(PorticoException.class)
                        .isThrownBy(() -> container.as(login, Set.of(Roles.PUBLISHER), change))
                        .satisfies(e -> assertThat(e.key()).isEqualTo(key)));
        assertThat(library.get(id)).isEqualTo(before);
    }

    private <T> T as(String login, Callable<T> work) {
        return container.as(login, Set.of(Roles.PUBLISHER), work);
    }
}
