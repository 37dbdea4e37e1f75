package it.rer.portico.web.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.setting.SettingName;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingGroupTest {

    @Test
    void everySettingStandsInOneGroup() {
        assertThat(Stream.of(SettingGroup.values()).flatMap(group -> group.names().stream()))
                .containsExactlyInAnyOrder(SettingName.values());
    }
}
