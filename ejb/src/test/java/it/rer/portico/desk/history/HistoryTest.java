package it.rer.portico.desk.history;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class HistoryTest {

    private final Container container;
    private final History history;
    private final Editor editor;
    private final long page;

    HistoryTest(Container container) {
        this.container = container;
        history = container.get(History.class);
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        editor.write(page, ITALIAN, "Accordi nuovi");
        new Desk(container).seat("anna", Role.AUTHOR, page);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.AUTHOR), work);
    }

    private List<PastText> list(int first, int most) {
        return asAnna(() -> history.list(page, ITALIAN, first, most)).rows();
    }

    @Test
    void everyRevisionIsListedTheNewestFirst() {
        var past = list(0, 10);

        assertThat(past).extracting(PastText::number).containsExactly(2, 1);
        assertThat(past).extracting(PastText::title).containsExactly("Accordi nuovi", "Titolo di accordi");
        assertThat(past).extracting(PastText::draft).containsExactly(true, false);
        assertThat(past).extracting(PastText::published).containsExactly(false, true);
        assertThat(past).extracting(PastText::author).containsOnly(Container.CALLER);
    }

    @Test
    void aRestoredRevisionBecomesANewDraftAndTheOthersStay() {
        long seen = asAnna(() -> history.version(page, ITALIAN));

        assertThat(asAnna(() -> history.restore(page, ITALIAN, seen, 1))).isEqualTo(3);

        var past = list(0, 10);
        assertThat(past)
                .extracting(PastText::title)
                .containsExactly("Titolo di accordi", "Accordi nuovi", "Titolo di accordi");
        assertThat(past).extracting(PastText::published).containsExactly(false, false, true);
        assertThat(past.get(0).author()).isEqualTo("anna");
        assertThat(past)
                .extracting(PastText::sameAs)
                .containsExactly(Optional.of(1), Optional.empty(), Optional.empty());
        assertThat(asAnna(() -> history.text(page, ITALIAN, 3)))
                .isEqualTo(asAnna(() -> history.text(page, ITALIAN, 1)));
    }

    @Test
    void aLongListIsReadInParts() {
        editor.write(page, ITALIAN, "Titolo di accordi");
        editor.write(page, ITALIAN, "Accordi nuovi");

        assertThat(list(1, 2)).extracting(PastText::number).containsExactly(3, 2);
        assertThat(list(0, 2))
                .extracting(PastText::sameAs)
                .as("found also if the earlier one is on another page of the list")
                .containsExactly(Optional.of(2), Optional.of(1));
        assertThat(list(4, 2)).isEmpty();
        assertThat(asAnna(() -> history.list(page, ITALIAN, 4, 2)).total()).isEqualTo(4);
    }

    @Test
    void nothingIsRestoredIfTheTextWasChangedMeanwhile() {
        long seen = asAnna(() -> history.version(page, ITALIAN));
        editor.write(page, ITALIAN, "Accordi recenti");

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> asAnna(() -> history.restore(page, ITALIAN, seen, 1)));

        assertThat(list(0, 10)).hasSize(3);
    }

    @Test
    void aRevisionThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(PageNotFoundException.class)
                .isThrownBy(() -> asAnna(() -> history.text(page, ITALIAN, 9)));
        assertThatExceptionOfType(PageNotFoundException.class)
                .isThrownBy(() -> asAnna(() -> history.list(page, ENGLISH, 0, 10)));
    }
}
