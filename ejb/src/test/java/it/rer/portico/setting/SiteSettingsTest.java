package it.rer.portico.setting;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
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
    void onlyWhatDiffersIsStoredAndRecorded() {
        var same = settings.defaults().text(SettingName.OWNER_NAME, ITALIAN);

        int changed = settings.change(List.of(
                change(SettingName.SITE_NAME, ENGLISH, " Abroad "),
                change(SettingName.OWNER_NAME, ITALIAN, same),
                change(SettingName.FAQ_ADDRESS, ITALIAN, "")));

        assertThat(changed).isEqualTo(2);
        assertThat(settings.texts().text(SettingName.SITE_NAME, ENGLISH)).isEqualTo("Abroad");
        assertThat(settings.texts().text(SettingName.FAQ_ADDRESS, ITALIAN)).isEmpty();
        assertThat(settings.defaults().text(SettingName.SITE_NAME, ENGLISH)).isEqualTo("International relations");
        assertThat(feed.latest()).isEqualTo(2);
        var entries = log.read(AuditFilter.NONE, 0, 10).rows();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).action()).isEqualTo(AuditAction.SETTING_CHANGED);
        assertThat(entries.get(1).language()).contains(ENGLISH);
        assertThat(entries.get(1).subject()).contains("site.name");
        assertThat(entries.get(1).detail()).contains("International relations → Abroad");
    }

    @Test
    void changesOfFooterGroupsAreRecordedByLineWhateverLineEndsBrowsersSend() {
        settings.change(List.of(new SettingChange(
                SettingName.FOOTER_GROUPS, ITALIAN, "", "# Imprese\n- Fiere https://a.it/\n- Export https://b.it/")));

        settings.change(List.of(new SettingChange(
                SettingName.FOOTER_GROUPS,
                ITALIAN,
                "# Imprese\r\n- Fiere https://a.it/\r\n- Export https://b.it/",
                "# Imprese\r\n- Fiere https://c.it/\r\n- Export https://b.it/")));

        assertThat(settings.texts().text(SettingName.FOOTER_GROUPS, ITALIAN)).contains("https://c.it/");
        assertThat(log.read(AuditFilter.NONE, 0, 1).rows().get(0).detail())
                .contains("− Fiere https://a.it/\n+ Fiere https://c.it/");
    }

    @Test
    void groupsThatAreTooLongTogetherAreRefusedAsThat() {
        var many = "# Imprese\n" + "- Fiere https://www.esempio.it/\n".repeat(80);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> settings.change(List.of(change(SettingName.FOOTER_GROUPS, ITALIAN, many))))
                .extracting(InvalidInputException::key)
                .isEqualTo("footer.too-long");
    }

    @Test
    void ifOneChangeIsRefusedNoneIsStored() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> settings.change(List.of(
                        change(SettingName.SITE_NAME, ITALIAN, "Altro"),
                        change(SettingName.OWNER_ADDRESS, ITALIAN, "javascript:alert(1)"))));

        assertThat(settings.texts().text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Relazioni internazionali");
        assertThat(log.read(AuditFilter.NONE, 0, 10).total()).isZero();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseen() {
        var seen = settings.texts().text(SettingName.SITE_NAME, ITALIAN);
        settings.change(List.of(change(SettingName.SITE_NAME, ITALIAN, "Il suo nome")));

        assertThatExceptionOfType(SettingOvertakenException.class)
                .isThrownBy(() -> settings.change(
                        List.of(new SettingChange(SettingName.SITE_NAME, ITALIAN, seen, "Il mio nome"))))
                .satisfies(refusal -> assertThat(refusal.texts())
                        .containsExactly(new SettingText(SettingName.SITE_NAME, ITALIAN, "Il suo nome")));
        assertThat(settings.texts().text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Il suo nome");

        settings.change(List.of(new SettingChange(SettingName.SITE_NAME, ITALIAN, "Il suo nome", "Il mio nome")));
        assertThat(settings.texts().text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Il mio nome");
    }

    @Test
    void whatTheCallerLeftAsItWasStaysAsSomebodyElseMadeIt() {
        var seen = settings.texts().text(SettingName.SITE_MOTTO, ITALIAN);
        settings.change(List.of(change(SettingName.SITE_MOTTO, ITALIAN, "Il suo motto")));

        int changed = settings.change(List.of(
                new SettingChange(SettingName.SITE_MOTTO, ITALIAN, seen, seen),
                change(SettingName.SITE_NAME, ITALIAN, "Altro")));

        assertThat(changed).isEqualTo(1);
        assertThat(settings.texts().text(SettingName.SITE_MOTTO, ITALIAN)).isEqualTo("Il suo motto");
    }

    private SettingChange change(SettingName name, Language language, String text) {
        return new SettingChange(name, language, settings.texts().text(name, language), text);
    }
}
