package it.rer.portico.web.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.desk.redirect.OldAddress;
import it.rer.portico.desk.redirect.RedirectNotFoundException;
import it.rer.portico.desk.redirect.Redirects;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoveRedirectViewTest {

    private static final class Known extends Redirects {

        private RuntimeException refusal;
        private boolean gone;

        @Override
        public OldAddress get(long id) {
            if (gone) {
                throw new RedirectNotFoundException();
            }
            return new OldAddress(
                    id,
                    Language.ITALIAN,
                    new FormerPath("bandi/vecchi", ""),
                    RedirectTarget.page(7),
                    "Bandi",
                    false,
                    true,
                    Optional.empty());
        }

        @Override
        public void remove(long id) {
            if (refusal != null) {
                throw refusal;
            }
            gone = true;
        }
    }

    private final Known redirects = new Known();
    private final TestScreen screen =
            TestScreen.sent(Exchange.post("/redazione/togli-reindirizzamento").parameter("id", "3"));
    private final RemoveRedirectView view = screen.wire(new RemoveRedirectView(), redirects);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void removingARedirectRedirectsToTheList() {
        view.remove();

        assertThat(redirects.gone).isTrue();
        assertThat(screen.leadsTo()).isEqualTo("/redazione/reindirizzamenti?done=redirect-removed");
    }

    @Test
    void afterARefusalTheRedirectIsStillShown() {
        redirects.refusal = new RedirectNotFoundException();
        view.remove();

        assertThat(screen.screen().isRefused()).isTrue();
        assertThat(view.getFormer()).isEqualTo("/it/bandi/vecchi");
        assertThat(view.getTitle()).isEqualTo("Bandi");
    }

    @Test
    void aRedirectThatIsAlreadyRemovedRedirectsToTheList() {
        redirects.gone = true;
        view.remove();

        assertThat(screen.leadsTo()).isEqualTo("/redazione/reindirizzamenti?done=redirect-removed");
        assertThat(screen.screen().isRefused()).isFalse();
    }
}
