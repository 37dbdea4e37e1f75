package it.rer.portico.web.desk.shell;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.database.TestState;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.platform.origin.OwnOrigin;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestDesk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;

/** The gate of the desk, in front of a screen that notes whether a request reached it. */
final class TestGate {

    /** Who signed in. */
    final Account anna = TestDesk.account("anna", 4, Role.AUTHOR);

    /** What the database knows of whoever signed in; null for nothing. */
    Account known = anna;

    final TestDesk desk = new TestDesk(anna);
    private final DeskGate gate;
    private boolean through;

    TestGate() {
        this(TestState.ready());
    }

    TestGate(DatabaseState state) {
        desk.with(
                new OwnAccount() {
                    @Override
                    public Optional<Account> find() {
                        return Optional.ofNullable(known);
                    }
                },
                TestSite.serving(() -> new TestSite().snapshot()),
                new OwnOrigin(TestConfiguration.defaults()),
                new DeskForms(TestConfiguration.defaults()));
        gate = desk.first(state).wire(new DeskGate());
    }

    /** Asks for a screen as anna. */
    Exchange ask(String place) throws ServletException, IOException {
        return send(TestDesk.of(anna, Exchange.get(place)));
    }

    Exchange send(Exchange exchange) throws ServletException, IOException {
        through = false;
        return send(exchange, (request, response) -> through = true);
    }

    /** @param screen what is behind the gate, instead of the screen that only notes */
    Exchange send(Exchange exchange, FilterChain screen) throws ServletException, IOException {
        gate.doFilter(exchange.request(), exchange.response(), screen);
        return exchange;
    }

    /** Whether the last request got through to the screen. */
    boolean isThrough() {
        return through;
    }
}
