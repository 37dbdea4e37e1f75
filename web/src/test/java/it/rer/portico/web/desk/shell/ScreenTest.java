package it.rer.portico.web.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Exchange;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final Exchange led = Exchange.get("/redazione/pagina").parameter("done", "saved");

    @Test
    void theMessageIsShownAfterTheRedirect() {
        try (var shown = TestScreen.shown(led)) {
            assertThat(shown.screen().getDone()).isNotEmpty();
        }
    }

    @Test
    void theMessageIsNotRepeatedAfterAPostback() {
        try (var sent = TestScreen.sent(led)) {
            assertThat(sent.screen().getDone()).isEmpty();
        }
    }

    @Test
    void theMessageComesBeforeTheFragment() {
        var form = Exchange.post("/redazione/sposta");
        try (var sent = TestScreen.sent(form)) {
            sent.screen().redirectTo("/redazione/pagine?at=7#p7", "moved");

            assertThat(form.status()).isEqualTo(303);
            assertThat(sent.leadsTo()).isEqualTo("/redazione/pagine?at=7&done=moved#p7");
        }
    }

    @Test
    void anOptionThatNoLongerExistsIsReportedAtItsInput() {
        try (var sent = TestScreen.sent(led).refusing("move-parent")) {
            assertThat(sent.screen().isRefused()).isTrue();
            assertThat(sent.screen().getFault()).containsOnlyKeys("parent");
            assertThat(sent.screen().getFaults()).singleElement().satisfies(fault -> {
                assertThat(fault.getId()).isEqualTo("move-parent");
                assertThat(fault.getMessage()).contains("non c’è più");
            });
        }
    }
}
