package it.rer.portico.web.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.identity.Refusals;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestDesk;
import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

/** What an editor gets when a screen fails. */
class DeskGateFailureTest {

    private final TestGate gate = new TestGate();

    @Test
    void aPageThatIsNotThereIsToldInTheDesksOwnLook() throws Exception {
        var exchange = TestDesk.of(gate.anna, Exchange.get("/redazione/sposta"));
        gate.send(exchange, (request, response) -> {
            throw new PageNotFoundException(99_999);
        });

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.views()).containsExactly("not-found");
    }

    @Test
    void anAccountThatIsNotThereIsToldInTheSameWay() throws Exception {
        var exchange = TestDesk.of(gate.anna, Exchange.get(ScreenPath.EDITOR));
        gate.send(exchange, (request, response) -> {
            throw new ServletException(Refusals.notFound("nobody"));
        });

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.views()).containsExactly("not-found");
    }

    @Test
    void aFaultOfOursIsNotBlamedOnTheDatabase() {
        var exchange = TestDesk.of(gate.anna, Exchange.get("/redazione/cestino"));

        assertThatThrownBy(() -> gate.send(exchange, (request, response) -> {
                    throw new EJBException("a fault");
                }))
                .isInstanceOf(EJBException.class);
    }
}
