package it.rer.portico.web.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.FacesExchange;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import org.junit.jupiter.api.Test;

class DeskViewsTest {

    private static final String VIEW = "/redazione/pagina.xhtml";

    private final ViewHandler views = new DeskViews(new ViewHandlerWrapper(null) {
        @Override
        public String getActionURL(FacesContext context, String viewId) {
            return "/redazione/pagina";
        }
    });

    @Test
    void aFormIsPostedToTheAddressOfItsScreen() {
        assertThat(action("id=7&text=en")).isEqualTo("/redazione/pagina?id=7&text=en");
        assertThat(action(null)).isEqualTo("/redazione/pagina");
    }

    @Test
    void aFormIsPostedWithoutTheMessageOfTheAddress() {
        assertThat(action("id=7&done=saved")).isEqualTo("/redazione/pagina?id=7");
        assertThat(action("done=saved")).isEqualTo("/redazione/pagina");
    }

    private String action(String query) {
        try (var faces = new FacesExchange(Exchange.get("/redazione/pagina").query(query), false)) {
            return views.getActionURL(faces, VIEW);
        }
    }
}
