package it.rer.portico.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.web.testing.TestDesk;
import org.junit.jupiter.api.Test;

class LocationViewTest {

    private static final String ACCOUNT = "/redazione/redattori/account";

    private final LocationView location = new TestDesk(TestDesk.account("anna", 4, Role.AUTHOR)).location;

    @Test
    void aFormIsSentToItsAddressInTheCurrentLanguage() {
        location.moveTo(ACCOUNT, "language=en&login=ada");

        assertThat(location.getHere()).isEqualTo("/redazione/redattori/account?language=it&login=ada");
    }

    @Test
    void theDoneParameterIsNotRepeated() {
        location.moveTo(ACCOUNT, "login=ada&done=editor-described");

        assertThat(location.getHere()).endsWith("?language=it&login=ada");
        assertThat(location.getLanguages())
                .allSatisfy(choice -> assertThat(choice.getAddress()).doesNotContain("done"));
    }
}
