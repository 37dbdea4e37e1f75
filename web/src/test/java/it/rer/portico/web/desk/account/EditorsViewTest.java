package it.rer.portico.web.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.web.testing.TestDesk;
import org.junit.jupiter.api.Test;

class EditorsViewTest {

    @Test
    void eachRowLinksToItsAccount() {
        var desk = new TestDesk(TestDesk.account("ada", 0, Role.ADMINISTRATOR)).with(new NotedAccounts());

        assertThat(desk.wire(new EditorsView()).getRows())
                .extracting(EditorsView.Row::getAddress)
                .containsExactly("/redazione/redattori/account?login=anna");
    }
}
