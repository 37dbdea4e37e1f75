package it.rer.portico.web.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.desk.redirect.Redirects;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewRedirectViewTest {

    private static final class Noted extends Redirects {

        private String added = "";

        @Override
        public FormerPath add(Language language, String input, long pageId, boolean instead) {
            added = language.code() + " " + input + " " + pageId;
            return new FormerPath(input, "");
        }

        @Override
        public FormerPath add(Language language, String input, String target, boolean instead) {
            added = language.code() + " " + input + " to " + target;
            return new FormerPath(input, "");
        }
    }

    private final Noted redirects = new Noted();
    private final TestScreen screen = TestScreen.sent(Exchange.post("/redazione/nuovo-reindirizzamento"));
    private final NewRedirectView view = screen.wire(new NewRedirectView(), redirects, new PageChoices());

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void allMissingInputsAreReportedAtOnce() {
        view.setPath("");
        view.setPage(PageChoices.TOP);
        view.add();

        assertThat(screen.screen().getFault().keySet()).containsExactly("path", "page");
        assertThat(redirects.added).isEmpty();
    }

    @Test
    void aValidAddressIsNotReportedWithAMissingPage() {
        view.setPath("https://www.example.org/it/bandi/vecchi");
        view.add();

        assertThat(screen.screen().getFault()).containsOnlyKeys("page");
    }

    @Test
    void addingARedirectRedirectsToTheList() {
        view.setPath("bandi/vecchi");
        view.setPage("7");
        view.add();

        assertThat(redirects.added).isEqualTo("it bandi/vecchi 7");
        assertThat(screen.leadsTo()).isEqualTo("/redazione/reindirizzamenti?done=redirect-added");
    }

    @Test
    void theTargetCanBeAnAddressOutsideTheSite() {
        view.setPath("/att+2");
        view.setTarget("https://regione.example/");
        view.add();

        assertThat(redirects.added).isEqualTo("it /att+2 to https://regione.example/");
        assertThat(screen.leadsTo()).isEqualTo("/redazione/reindirizzamenti?done=redirect-added");
    }

    @Test
    void aPageTogetherWithAnAddressIsRefused() {
        view.setPath("/att+2");
        view.setPage("7");
        view.setTarget("https://regione.example/");
        view.add();

        assertThat(screen.screen().getFault()).containsOnlyKeys("target");
        assertThat(view.getTarget()).isEqualTo("https://regione.example/");
        assertThat(redirects.added).isEmpty();
    }
}
