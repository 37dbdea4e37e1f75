package it.rer.portico.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.web.testing.TestDesk;
import org.junit.jupiter.api.Test;

class PlaceViewTest {

    private static final String ACCOUNT = "/redazione/redattori/account";

    private final PlaceView place = new TestDesk(TestDesk.account("anna", 4, Role.AUTHOR)).place;

    @Test
    void aFormIsSentToItsPlaceInTheLanguageThatIsShown() {
        place.moveTo(ACCOUNT, "language=en&login=ada");

        assertThat(place.getHere()).isEqualTo("/redazione/redattori/account?language=it&login=ada");
    }

    @Test
    void whatWasDoneIsNotSaidAgainByAFormOrInTheOtherLanguage() {
        place.moveTo(ACCOUNT, "login=ada&done=editor-described");

        assertThat(place.getHere()).endsWith("?language=it&login=ada");
        assertThat(place.getLanguages())
                .allSatisfy(choice -> assertThat(choice.getAddress()).doesNotContain("done"));
    }
}
