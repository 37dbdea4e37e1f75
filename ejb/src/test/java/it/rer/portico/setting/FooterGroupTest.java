package it.rer.portico.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FooterGroupTest {

    private static final FooterGroup LINKS = new FooterGroup(
            "# Link utili", List.of(new FooterLink("- Europa, 2030", "https://europa.eu/"), mail("scrivi a noi")));

    private static FooterLink mail(String text) {
        return new FooterLink(text, "mailto:a@example.it");
    }

    @Test
    void groupsAreParsedAsTheyWereFormatted() {
        var groups = List.of(LINKS, new FooterGroup("Seguici", List.of(mail("-"))));

        assertThat(FooterGroup.parse(FooterGroup.format(groups))).isEqualTo(groups);
        assertThat(FooterGroup.parse("")).isEmpty();
    }

    @Test
    void eMailAddressesAreStoredAsLinks() {
        assertThat(SettingName.FOOTER_GROUPS.accepted("groups", "# Seguici \r\n- Posta a@example.it"))
                .isEqualTo("# Seguici\n- Posta mailto:a@example.it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# A~- b javascript:alert(1) | setting.address",
                "# A~- b /it/relazioni | setting.address",
                "# ~- b https://a.it/ | text.required"
            })
    void whatNoFooterCanShowIsRefused(String text, String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SettingName.FOOTER_GROUPS.accepted("groups", text.replace('~', '\n')))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void aFooterHasRoomForSomeGroupsOnly() {
        var many = FooterGroup.format(Collections.nCopies(FooterGroup.MOST + 1, LINKS));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SettingName.FOOTER_GROUPS.accepted("groups", many))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("footer.too-many"));
    }
}
