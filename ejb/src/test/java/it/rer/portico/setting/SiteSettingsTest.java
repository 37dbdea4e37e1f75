package it.rer.portico.setting;

import static it.rer.portico.language.Language.ENGLISH;
import static it.rer.portico.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.audit.AuditAction;
import it.rer.portico.audit.AuditFilter;
import it.rer.portico.audit.AuditLog;
import it.rer.portico.change.ChangeFeed;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class SiteSettingsTest {

    private final SiteSettings settings;
    private final ChangeFeed feed;
    private final AuditLog log;

    SiteSettingsTest(Container container) {
        settings = container.get(SiteSettings.class);
        feed = container.get(ChangeFeed.class);
        log = container.get(AuditLog.class);
    }

    @Test
    void onlyWhatDiffersIsChangedToldAndWrittenDown() {
        var same = settings.defaults().text(SettingName.OWNER_NAME, ITALIAN);

        int changed = settings.change(List.of(
                new SettingText(SettingName.SITE_NAME, ENGLISH, " Abroad "),
                new SettingText(SettingName.OWNER_NAME, ITALIAN, same),
                new SettingText(SettingName.FAQ_ADDRESS, ITALIAN, "")));

        assertThat(changed).isEqualTo(2);
        assertThat(settings.texts().text(SettingName.SITE_NAME, ENGLISH)).isEqualTo("Abroad");
        assertThat(settings.texts().text(SettingName.FAQ_ADDRESS, ITALIAN)).isEmpty();
        assertThat(settings.defaults().text(SettingName.SITE_NAME, ENGLISH)).isEqualTo("International relations");
        assertThat(feed.latest()).isEqualTo(2);
        var entries = log.read(AuditFilter.NONE, 0, 10).entries();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).action()).isEqualTo(AuditAction.SETTING_CHANGED);
        assertThat(entries.get(1).language()).contains(ENGLISH);
        assertThat(entries.get(1).subject()).contains("site.name");
        assertThat(entries.get(1).detail()).contains("International relations → Abroad");
    }

    @Test
    void oneThatIsRefusedTakesTheOthersWithIt() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> settings.change(List.of(
                        new SettingText(SettingName.SITE_NAME, ITALIAN, "Altro"),
                        new SettingText(SettingName.OWNER_ADDRESS, ITALIAN, "javascript:alert(1)"))));

        assertThat(settings.texts().text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Relazioni internazionali");
        assertThat(log.read(AuditFilter.NONE, 0, 10).total()).isZero();
    }
}
