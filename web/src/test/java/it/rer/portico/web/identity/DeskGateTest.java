package it.rer.portico.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.config.TestConfiguration;
import it.rer.portico.identity.Account;
import it.rer.portico.identity.OwnAccount;
import it.rer.portico.identity.Role;
import it.rer.portico.page.PageNotFoundException;
import it.rer.portico.published.TestSite;
import it.rer.portico.web.http.OwnOrigin;
import it.rer.portico.web.testing.Exchange;
import jakarta.servlet.FilterChain;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskGateTest {

    private final Account anna = TestDesk.account("anna", 4, Role.AUTHOR);
    private Account known = anna;
    private boolean through;
    private final TestDesk desk = new TestDesk(anna);
    private final DeskGate gate;

    DeskGateTest() {
        gate = desk.with(
                        new OwnAccount() {
                            @Override
                            public Optional<Account> find() {
                                return Optional.ofNullable(known);
                            }
                        },
                        TestSite.serving(() -> new TestSite().snapshot()),
                        new OwnOrigin(TestConfiguration.of(Map.of())))
                .wire(new DeskGate());
    }

    @Test
    void aSessionOfTheAccountsEpochGetsThrough() throws Exception {
        var answer = ask(DeskPlace.HOME);

        assertThat(through).isTrue();
        assertThat(answer.session()).isNotNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aSessionOfAFormerEpochIsOverAtItsNextRequest() throws Exception {
        known = TestDesk.account("anna", 5, Role.AUTHOR);

        var answer = ask(DeskPlace.PROFILE);

        assertThat(through).isFalse();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/redazione/accesso?to=%2Fredazione%2Fprofilo");
        assertThat(answer.session()).isNull();
    }

    @Test
    void whoIsSuspendedIsOut() throws Exception {
        known = null;

        assertThat(ask(DeskPlace.HOME).session()).isNull();
        assertThat(through).isFalse();
    }

    @Test
    void rolesThatChangedAreTakenOver() throws Exception {
        known = TestDesk.account("anna", 4, Role.PUBLISHER);

        assertThat(ask(DeskPlace.HOME).session()).containsEntry("portico.identity", Identity.of(known));
    }

    @Test
    void theScreenOfALinkIsOpenToEverybody() throws Exception {
        var exchange = Exchange.get(DeskPlace.PASSWORD);
        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(through).isTrue();
        assertThat(exchange.session()).isNull();
    }

    @Test
    void aPageThatIsNotThereIsToldInTheDesksOwnLook() throws Exception {
        var exchange = TestDesk.of(anna, Exchange.get("/redazione/sposta"));
        gate.doFilter(exchange.request(), exchange.response(), (request, response) -> {
            throw new PageNotFoundException(99_999);
        });

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.views()).containsExactly("nowhere");
    }

    @Test
    void whoSentAFormTooLateSignsInAndComesBackToItsScreen() throws Exception {
        var exchange = Exchange.post("/redazione/pagina").query("id=7&text=it").header("Sec-Fetch-Site", "same-origin");
        gate.doFilter(exchange.request(), exchange.response(), passing());

        assertThat(exchange.status()).isEqualTo(401);
        assertThat(desk.view.getHere())
                .isEqualTo("/redazione/accesso?language=it&to=%2Fredazione%2Fpagina%3Fid%3D7%26text%3Dit");
        assertThat(desk.signIn.isKept()).isTrue();
    }

    private Exchange ask(String place) throws Exception {
        var exchange = Exchange.get(place).signedIn("anna", Map.of("portico.identity", Identity.of(anna)));
        gate.doFilter(exchange.request(), exchange.response(), passing());
        return exchange;
    }

    private FilterChain passing() {
        return (request, response) -> through = true;
    }
}
