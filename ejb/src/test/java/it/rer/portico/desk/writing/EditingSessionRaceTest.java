package it.rer.portico.desk.writing;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Editors who come to one text at the same moment. */
@OnEveryPlatform
class EditingSessionRaceTest {

    private final Container container;
    private final EditingSession session;
    private final long page;

    EditingSessionRaceTest(Container container) {
        this.container = container;
        session = container.get(EditingSession.class);
        page = new Editor(container).page(null, "accordi");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("bruno", Role.PUBLISHER, null);
    }

    private Callable<List<Colleague>> stay(String login) {
        return stay(login, new Tab("one", ""));
    }

    private Callable<List<Colleague>> stay(String login, Tab tab) {
        return () -> container
                .as(login, Set.of(Roles.PUBLISHER), () -> session.stay(page, ITALIAN, 1, tab))
                .colleagues();
    }

    @Test
    void ofTwoWhoComeAtOnceTheFirstIsInCharge() throws Exception {
        assertThat(Race.overlapping(container, stay("anna"), stay("bruno"))).isEmpty();

        assertThat(stay("bruno").call()).extracting(Colleague::inCharge).containsExactly(true);
        assertThat(stay("anna").call()).extracting(Colleague::inCharge).containsExactly(false);
    }

    @Test
    void whoOpensATextInTwoWindowsAtOnceIsAtItOnce() throws Exception {
        assertThat(Race.overlapping(container, stay("anna"), stay("anna"))).isEmpty();
        assertThat(Race.overlapping(container, stay("anna"), stay("anna", new Tab("two", ""))))
                .isEmpty();

        assertThat(stay("bruno").call()).hasSize(1);
    }

    @Test
    void ofTwoWhoTakeOverTheSecondIsInCharge() throws Exception {
        stay("anna").call();
        stay("bruno").call();

        assertThat(Race.overlapping(container, takeOver("bruno"), takeOver("anna")))
                .isEmpty();

        assertThat(stay("bruno").call()).extracting(Colleague::inCharge).containsExactly(true);
        assertThat(stay("anna").call()).extracting(Colleague::inCharge).containsExactly(false);
    }

    private Callable<?> takeOver(String login) {
        return () -> container.as(login, Set.of(Roles.PUBLISHER), () -> {
            session.takeOver(page, ITALIAN, new Tab("one", ""));
            return null;
        });
    }
}
