package it.rer.portico.setting;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.change.Change;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class SettingsTest {

    private final Container container;
    private final Settings settings;
    private final ChangeFeed feed;

    SettingsTest(Container container) {
        this.container = container;
        settings = container.get(Settings.class);
        feed = container.get(ChangeFeed.class);
    }

    @Test
    void withoutAStoredTextTheDefaultApplies() {
        assertThat(text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Relazioni internazionali");
        assertThat(text(SettingName.SITE_NAME, ENGLISH)).isEqualTo("International relations");
    }

    @Test
    void everyDefaultIsThereAndCouldBeStoredAsItIs() {
        for (var language : Language.ALL) {
            for (var name : SettingName.values()) {
                var text = text(name, language);
                // These are empty by default: the operator's address and the module's image are used, and there are no
                // groups.
                if (name != SettingName.MAIL_SENDER && !name.isGroups() && !name.isImage()) {
                    assertThat(text).describedAs(name + " in " + language).isNotBlank();
                }
                settings.change(name, language, text);
                assertThat(text(name, language)).isEqualTo(text);
            }
        }
    }

    @Test
    void theDefaultsDoNotDependOnTheMachinesLanguage() {
        var machine = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.GERMANY);
            java.util.ResourceBundle.clearCache(SettingTexts.class.getClassLoader());
            assertThat(text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Relazioni internazionali");
            assertThat(text(SettingName.SITE_NAME, ENGLISH)).isEqualTo("International relations");
        } finally {
            java.util.Locale.setDefault(machine);
        }
    }

    @Test
    void aChangedTextAppliesInItsLanguageOnlyAndIsInTheFeed() {
        settings.change(SettingName.SITE_NAME, ENGLISH, " Abroad ");

        assertThat(text(SettingName.SITE_NAME, ENGLISH)).isEqualTo("Abroad");
        assertThat(text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Relazioni internazionali");
        assertThat(feed.since(0)).extracting(Change::kind).containsExactly(ChangeKind.SETTING);
        assertThat(feed.since(0).get(0).language()).contains(ENGLISH);
    }

    @Test
    void aTextCanBeChangedAgain() {
        settings.change(SettingName.SITE_NAME, ITALIAN, "Uno");
        settings.change(SettingName.SITE_NAME, ITALIAN, "Due");

        assertThat(text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Due");
        assertThat(feed.latest()).isEqualTo(2);
    }

    @Test
    void aSettingOfTheSiteAppliesInAllLanguages() {
        settings.change(SettingName.RATING_SCALE, ITALIAN, "stars");

        assertThat(settings.texts().ratingScale()).isEqualTo(RatingScale.STARS);
        assertThat(text(SettingName.RATING_SCALE, ENGLISH)).isEqualTo("stars");
        assertThat(feed.since(0).get(0).language()).isEmpty();
    }

    @Test
    void aChoiceIsOneOfItsList() {
        for (var wrong : List.of("", "Stars", "hearts")) {
            assertRefused("setting.choice", SettingName.RATING_SCALE, wrong);
        }
        assertThat(settings.texts().ratingScale()).isEqualTo(RatingScale.THUMBS);
    }

    @Test
    void aSenderIsAnAddressOrNobody() {
        settings.change(SettingName.MAIL_SENDER, ITALIAN, "redazione@example.org");
        assertRefused("text.email", SettingName.MAIL_SENDER, "redazione");

        settings.change(SettingName.MAIL_SENDER, ITALIAN, "");
        assertThat(settings.texts().text(SettingName.MAIL_SENDER)).isEmpty();
    }

    @Test
    void aBareEmailAddressIsAcceptedAsALink() {
        settings.change(SettingName.FOOTER_EMAIL, ITALIAN, " urp@example.org ");
        assertThat(text(SettingName.FOOTER_EMAIL, ITALIAN)).isEqualTo("mailto:urp@example.org");

        assertRefused("setting.address", SettingName.FOOTER_EMAIL, "urp@");
    }

    private void assertRefused(String key, SettingName name, String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> settings.change(name, ITALIAN, text))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.field()).isEqualTo(name.key()));
    }

    @Test
    void anEmptiedTextStaysEmptyAndDoesNotFallBackToTheDefault() {
        settings.change(SettingName.FAQ_ADDRESS, ITALIAN, "  ");
        settings.change(SettingName.SITE_MOTTO, ITALIAN, null);

        assertThat(text(SettingName.FAQ_ADDRESS, ITALIAN)).isEmpty();
        assertThat(text(SettingName.SITE_MOTTO, ITALIAN)).isEmpty();
    }

    @Test
    void addressesMustBeOnesThatALinkMayLeadTo() {
        for (var address : List.of(
                "https://www.regione.emilia-romagna.it/urp?a=1&b=2#c",
                "http://localhost:8080/",
                "mailto:urp@regione.emilia-romagna.it",
                "tel:+390515271")) {
            settings.change(SettingName.OWNER_ADDRESS, ITALIAN, address);
            assertThat(text(SettingName.OWNER_ADDRESS, ITALIAN)).isEqualTo(address);
        }
        for (var address : List.of(
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example",
                "/relative",
                "www.regione.emilia-romagna.it",
                "https://a b",
                "https://a\"onmouseover=x",
                "https://a<script>",
                "https:",
                "mailto:",
                "mailto:nobody",
                "tel:call me",
                "https://a\njavascript:alert(1)")) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .describedAs(address)
                    .isThrownBy(() -> settings.change(SettingName.OWNER_ADDRESS, ITALIAN, address))
                    .satisfies(e -> assertThat(e.key()).isEqualTo("setting.address"))
                    .satisfies(e -> assertThat(e.field()).isEqualTo("owner.address"));
        }
        assertThat(text(SettingName.OWNER_ADDRESS, ITALIAN)).isEqualTo("tel:+390515271");
        assertThat(feed.latest()).isEqualTo(4);
    }

    @Test
    void aTextThatIsNotAnAddressMayContainAnything() {
        settings.change(SettingName.SITE_MOTTO, ITALIAN, "javascript: <b>&amp;");

        assertThat(text(SettingName.SITE_MOTTO, ITALIAN)).isEqualTo("javascript: <b>&amp;");
    }

    @Test
    void theLongestTextFitsAndALongerOneIsRefused() {
        var longest = "x".repeat(Setting.TEXT_MAX);

        settings.change(SettingName.SITE_MOTTO, ITALIAN, longest);

        assertThat(text(SettingName.SITE_MOTTO, ITALIAN)).isEqualTo(longest);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> settings.change(SettingName.SITE_MOTTO, ITALIAN, longest + "x"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("text.too-long"));
    }

    @Test
    void twoWhoChangeOneTextAtOnceBothSucceedOneAfterTheOther() {
        var failures = Race.run(List.<Callable<?>>of(() -> change("Uno"), () -> change("Due")));

        assertThat(failures).isEmpty();
        assertThat(text(SettingName.SITE_NAME, ITALIAN)).isIn("Uno", "Due");
        assertThat(feed.latest()).isEqualTo(2);
    }

    @Test
    void aStoredTextWithAnUnknownNameIsIgnored() {
        container.inTransaction(() -> container
                .get(jakarta.persistence.EntityManager.class)
                .createNativeQuery(
                        "insert into setting (id, name, language, text) values (1, 'of.tomorrow', 'it', 'x')")
                .executeUpdate());

        assertThat(text(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Relazioni internazionali");
    }

    private Void change(String text) {
        settings.change(SettingName.SITE_NAME, ITALIAN, text);
        return null;
    }

    private String text(SettingName name, Language language) {
        return settings.texts().text(name, language);
    }
}
