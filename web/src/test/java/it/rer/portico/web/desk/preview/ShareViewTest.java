package it.rer.portico.web.desk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.desk.preview.Sharing;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.Wiring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareViewTest {

    private static final String TOKEN = "a-secret-that-nobody-guesses-51";

    private static final class Links extends Sharing {

        private final List<Long> revoked = new ArrayList<>();

        @Override
        public String share(long pageId, int days) {
            return TOKEN;
        }

        @Override
        public List<Shared> list(long pageId) {
            return List.of(new Shared(51, "anna", Instant.EPOCH, Instant.EPOCH));
        }

        @Override
        public void revoke(long pageId, long linkId) {
            revoked.add(linkId);
        }
    }

    private final Links links = new Links();
    private final Exchange exchange =
            Exchange.post("/redazione/anteprima").parameter("id", "7").parameter("text", "en");
    private final NewPreviewLink made = Wiring.wire(new NewPreviewLink(), exchange.request());

    @Test
    void aNewLinkIsShownOnceAndIsInNoAddress() {
        try (var screen = TestScreen.sent(exchange)) {
            screen.wire(new ShareView(), links, made).share();

            assertThat(screen.leadsTo()).isEqualTo("/redazione/anteprima?id=7&text=en&done=shared#preview-shared");
        }
        try (var screen = TestScreen.shown(exchange)) {
            assertThat(screen.wire(new ShareView(), links, made).getMade()).endsWith("/anteprima/" + TOKEN);
            assertThat(screen.wire(new ShareView(), links, made).getMade()).isEmpty();
        }
        assertThat(exchange.session()).isEmpty();
    }

    @Test
    void theLinkOfAnotherPageIsNeitherShownNorLost() {
        made.store(8, TOKEN);

        assertThat(made.take(7)).isEmpty();
        assertThat(made.take(8)).isEqualTo(TOKEN);
        assertThat(made.take(8)).isEmpty();
    }

    @Test
    void aLinkIsRevokedAfterAConfirmation() {
        exchange.parameter("link", "51");
        try (var screen = TestScreen.sent(exchange)) {
            var view = screen.wire(new ShareView(), links, made);
            view.find();
            assertThat(screen.leadsTo()).isNull();
            assertThat(links.revoked).isEmpty();

            view.revoke();
            assertThat(links.revoked).containsExactly(51L);
            assertThat(screen.leadsTo()).isEqualTo("/redazione/anteprima?id=7&done=unshared");
        }
    }

    @Test
    void aLinkThatIsAlreadyRevokedRedirectsToTheList() {
        exchange.parameter("link", "52");
        try (var screen = TestScreen.shown(exchange)) {
            screen.wire(new ShareView(), links, made).find();

            assertThat(screen.leadsTo()).isEqualTo("/redazione/anteprima?id=7&done=unshared");
        }
    }
}
