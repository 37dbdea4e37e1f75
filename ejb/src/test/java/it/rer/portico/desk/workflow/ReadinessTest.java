package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.check.Finding;
import it.rer.portico.content.check.Rule;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found in a text that only the database knows. */
@OnEveryPlatform
class ReadinessTest {

    private final Container container;

    ReadinessTest(Container container) {
        this.container = container;
        new Desk(container).seat("anna", Role.PUBLISHER, null);
    }

    @Test
    void aReferenceToAFileThatIsNotInTheLibraryIsFound() {
        var library = container.get(MediaLibrary.class);
        long there = library.upload("bando.txt", new ByteArrayInputStream("bando".getBytes(UTF_8)));
        long trashed = library.upload("bozza.txt", new ByteArrayInputStream("bozza".getBytes(UTF_8)));
        container.as("anna", Set.of(Roles.PUBLISHER), () -> library.trash(trashed));

        assertThat(brokenLinks("media:" + there)).isEmpty();
        assertThat(brokenLinks("asset:demo/mappa.svg")).isEmpty();
        assertThat(brokenLinks("media:" + trashed)).hasSize(1);
        assertThat(brokenLinks("media:" + (trashed + 1))).hasSize(1);
        assertThat(brokenLinks("media:0")).hasSize(1);
    }

    private List<Finding> brokenLinks(String address) {
        var body = "<p><a href=\"" + address + "\">Bando per gli accordi</a></p>";
        var text = new CheckedText(ITALIAN, new PageContent("Titolo", "Descrizione", body));
        var report = container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(Readiness.class)
                .report(text));
        return report.findings().stream()
                .filter(finding -> finding.rule() == Rule.BROKEN_LINK)
                .toList();
    }
}
