package it.rer.portico.platform.context;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.ejb.SessionContext;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class CallerTest {

    private final Container container;

    CallerTest(Container container) {
        this.container = container;
    }

    @Test
    void anEditorIsKnownByTheirLogin() {
        assertThat(callerWhen("anna.bianchi")).isEqualTo("anna.bianchi");
    }

    @Test
    void aCallerWhoHasNotSignedInIsTheSystemOnEveryServer() {
        for (var name : new String[] {"ANONYMOUS", "anonymous", "guest", "UNAUTHENTICATED"}) {
            assertThat(callerWhen(name)).as(name).isEqualTo(Caller.SYSTEM);
        }
    }

    private String callerWhen(String principal) {
        return container.as(principal, Set.of(), () -> Caller.of(container.get(SessionContext.class)));
    }
}
