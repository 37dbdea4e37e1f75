package it.rer.portico.setting;

import it.rer.portico.testing.Places;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every setting is documented and has a name on the screen. That it has a default is checked by the tests of the bundles. */
@Tag("places")
class SettingNameTest {

    private static final String TEXTS = "web/src/main/resources/it/rer/portico/web/desk/texts";

    @ParameterizedTest
    @EnumSource
    void itIsExplainedAndNamed(SettingName setting) {
        new Places()
                .holds("docs/configuration.md", "`" + setting.key() + "`")
                .holdsKey(TEXTS, "setting." + setting.key().replace('.', '-'))
                .assertComplete();
    }
}
