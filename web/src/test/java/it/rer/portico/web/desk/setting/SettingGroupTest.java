package it.rer.portico.web.desk.setting;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.setting.SettingName;
import it.rer.portico.testing.Places;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("places")
class SettingGroupTest {

    @Test
    void everySettingWithoutAScreenOfItsOwnIsInOneGroup() {
        var grouped = Stream.of(SettingGroup.values())
                .flatMap(group -> group.names().stream())
                .map(SettingName::name)
                .toList();
        new Places()
                .holdsJust(
                        "SettingGroup.java",
                        Stream.of(SettingName.values())
                                .filter(name -> !name.isGroups() && !name.isImage())
                                .map(SettingName::name)
                                .toList(),
                        grouped)
                .assertComplete();
        assertThat(grouped).doesNotHaveDuplicates();
    }
}
