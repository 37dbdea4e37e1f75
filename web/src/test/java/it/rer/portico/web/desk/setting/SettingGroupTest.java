package it.rer.portico.web.desk.setting;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.setting.SettingName;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingGroupTest {

    @Test
    void everySettingStandsInOneGroupButForThoseWithAScreenOfTheirOwn() {
        assertThat(Stream.of(SettingGroup.values()).flatMap(group -> group.names().stream()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SettingName.values())
                        .filter(name -> !name.isGroups() && !name.isImage())
                        .toList());
    }
}
