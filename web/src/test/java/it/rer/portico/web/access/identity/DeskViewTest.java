package it.rer.portico.web.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import org.junit.jupiter.api.Test;

class DeskViewTest {

    private final DeskView desk = new TestDesk(TestDesk.account("anna", 4, Role.AUTHOR)).view;

    @Test
    void aFormIsSentToItsPlaceInTheLanguageThatIsShown() {
        desk.begin(DeskPath.EDITOR, "language=en&login=ada");

        assertThat(desk.getHere()).isEqualTo("/redazione/redattori/account?language=it&login=ada");
    }

    @Test
    void whatWasDoneIsNotSaidAgainByAFormOrInTheOtherLanguage() {
        desk.begin(DeskPath.EDITOR, "login=ada&done=describe");

        assertThat(desk.getHere()).endsWith("?language=it&login=ada");
        assertThat(desk.getLanguages())
                .allSatisfy(choice -> assertThat(choice.getAddress()).doesNotContain("done"));
    }
}
