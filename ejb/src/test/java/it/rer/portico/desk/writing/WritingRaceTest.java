package it.rer.portico.desk.writing;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PathTakenException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TwoPublishers;
import org.junit.jupiter.api.Test;

/** Addresses that are given while somebody else changes those around them. */
@OnEveryPlatform
class WritingRaceTest {

    private final Writing writing;
    private final TwoPublishers publishers;
    private final long a;
    private final long b;

    WritingRaceTest(Container container) {
        writing = container.get(Writing.class);
        publishers = new TwoPublishers(container);
        a = publishers.a;
        b = publishers.b;
    }

    @Test
    void ofTwoWhoGiveOneAddressTheSecondIsToldThatItIsTaken() {
        publishers.assertRefused(PathTakenException.class, rename(a, "comune"), rename(b, "comune"));
    }

    @Test
    void whoGivesAnAddressInABranchThatIsBeingRenamedIsToldOfTheConflict() {
        long child = publishers.made(a, "Europa");

        publishers.assertRefused(ConflictException.class, rename(a, "intese"), rename(child, "unione"));

        assertThat(publishers.editor.path(child, ITALIAN)).isEqualTo("sezione/intese/europa");
    }

    @Test
    void aPageThatIsTranslatedWhileItsBranchIsMovedStandsAtTheNewAddress() {
        publishers.editor.english(b, "calls");
        long child = publishers.made(a, "Europa");

        assertThat(publishers.race(
                        publishers.move(a, b),
                        () -> writing.save(new SaveCommand(child, ENGLISH, Writing.NEW, typed("europe"), "", false))))
                .isEmpty();

        assertThat(publishers.editor.path(child, ENGLISH)).isEqualTo("section/calls/europe");
    }

    private Runnable rename(long page, String slug) {
        long seen = publishers.editor.version(page, ITALIAN);
        return () -> writing.save(new SaveCommand(page, ITALIAN, seen, typed(slug), "", false));
    }

    private static TextInput typed(String slug) {
        return new TextInput(slug, new PageContent("Titolo", "Descrizione", "<p>Un testo.</p>"));
    }
}
