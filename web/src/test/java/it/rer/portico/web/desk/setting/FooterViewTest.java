package it.rer.portico.web.desk.setting;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingChange;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.SettingOvertakenException;
import it.rer.portico.setting.SettingText;
import it.rer.portico.setting.SettingTexts;
import it.rer.portico.setting.SiteSettings;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.testing.Exchange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FooterViewTest {

    private static final class Noted extends SiteSettings {

        private final List<SettingChange> wanted = new ArrayList<>();
        private boolean overtaken;

        @Override
        public SettingTexts texts() {
            return defaults();
        }

        @Override
        public int change(List<SettingChange> changes) {
            if (overtaken) {
                throw new SettingOvertakenException(
                        List.of(new SettingText(SettingName.FOOTER_GROUPS, Language.ENGLISH, "# Other")));
            }
            wanted.addAll(changes);
            return 1;
        }
    }

    private final Noted settings = new Noted();
    private final Exchange sent = Exchange.post("/redazione/pie-di-pagina")
            .parameter("text", "en")
            .parameter("seen", "# Before")
            .parameter("groups", "2");
    private final TestScreen screen = TestScreen.sent(sent);
    private final FooterView view = screen.wire(new FooterView(), settings);

    FooterViewTest() {
        group(0, "Useful");
        link("0-0", "Europe", "https://europa.eu/");
        link("0-1", "Post", "a@example.org");
        group(1, "Follow us");
        link("1-0", "Feed", "https://example.org/feed");
    }

    private void group(int number, String title) {
        sent.parameter("heading-" + number, title).parameter("links-" + number, number == 0 ? "2" : "1");
    }

    private void link(String end, String text, String address) {
        sent.parameter("text-" + end, text).parameter("address-" + end, address);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theGroupsAreStoredInTheirLanguage() {
        view.save();

        assertThat(settings.wanted)
                .containsExactly(new SettingChange(
                        SettingName.FOOTER_GROUPS,
                        Language.ENGLISH,
                        "# Before",
                        "# Useful\n- Europe https://europa.eu/\n- Post mailto:a@example.org\n"
                                + "# Follow us\n- Feed https://example.org/feed"));
        assertThat(screen.leadsTo()).isEqualTo("/redazione/pie-di-pagina?text=en&done=footer");
    }

    @Test
    void emptyRowsAreIgnored() {
        link("0-1", " ", "");
        group(1, "");
        link("1-0", "", "");
        view.save();

        assertThat(settings.wanted)
                .extracting(SettingChange::text)
                .containsExactly("# Useful\n- Europe https://europa.eu/");
    }

    @Test
    void allErrorsAreReportedAtTheirInputs() {
        group(0, " ");
        link("0-1", "", "example");
        link("1-0", "", "");
        view.save();

        assertThat(settings.wanted).isEmpty();
        assertThat(screen.leadsTo()).isNull();
        assertThat(screen.screen().faultsNamed(""))
                .extracting(PostedForm.Fault::field)
                .containsExactly("heading-0", "text-0-1", "address-0-1", "heading-1");
        assertThat(screen.screen().faultsNamed(""))
                .extracting(PostedForm.Fault::label)
                .startsWith("Gruppo 1, Titolo del gruppo", "Gruppo 1, Collegamento 2, Testo del collegamento");
        assertThat(view.getGroups()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "up-1, Follow us|Useful",
        "down-0, Follow us|Useful",
        "remove-0, Follow us",
        "up-0, Useful|Follow us",
        "down-1, Useful|Follow us",
        "remove-9, Useful|Follow us",
        "up-9-9, Useful|Follow us",
        "add, Useful|Follow us|"
    })
    void aButtonChangesTheFormWithoutStoringIt(String command, String headings) {
        sent.parameter("order", command);
        view.act();

        assertThat(view.getGroups()).extracting(FooterRow::text).containsExactly(headings.split("[|]", -1));
        assertThat(view.isChanged()).isTrue();
        assertThat(settings.wanted).isEmpty();
    }

    @Test
    void aLinkIsAddedMovedAndRemoved() {
        sent.parameter("order", "up-0-1");
        view.act();
        assertThat(view.getGroups().get(0).links()).extracting(FooterRow::text).containsExactly("Post", "Europe");

        sent.parameter("order", "add-0");
        view.act();
        sent.parameter("order", "remove-0-0");
        view.act();
        assertThat(view.getGroups().get(0).links()).extracting(FooterRow::text).containsExactly("Europe", "");
    }

    @Test
    void aConflictIsReportedAndTheInputStays() {
        settings.overtaken = true;
        view.save();

        assertThat(screen.screen().isRefused()).isTrue();
        assertThat(screen.leadsTo()).isNull();
        assertThat(view.getSeen()).isEmpty();
        assertThat(view.getGroups()).extracting(FooterRow::text).containsExactly("Useful", "Follow us");
    }
}
