package it.rer.portico.web.citizen.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.inquiry.Inquiry;
import it.rer.portico.web.citizen.feedback.CitizensForms;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An inquiry, from the request to the stored row and the response. */
class InquiryFormTest {

    private final CitizensForms forms = new CitizensForms();
    private final TestStore store = forms.store;
    private final InquiryForm inquiry = forms.inquiry;
    private final InquiryServlet inquiries = forms.inquiries;

    @Test
    void anInquiryIsStoredWithItsPage() {
        var answer = ask("where?").parameter("from", "2").sendTo(inquiries);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/it/-/non-hai-trovato#inquiry-thanks");
        assertThat(store.only(Inquiry.class).pageId()).contains(2L);
        assertThat(store.only(Inquiry.class).email()).isEmpty();
    }

    @Test
    void aFormBeyondTheBudgetIsThankedForAndReviewed() {
        for (int i = 0; i < 31; i++) {
            assertThat(ask("where?").sendTo(inquiries).status()).isEqualTo(303);
            forms.clock.forward(Duration.ofSeconds(10));
        }

        assertThat(store.kept().stream().map(Inquiry.class::cast).map(Inquiry::state))
                .endsWith(FeedbackState.RECEIVED, FeedbackState.TO_REVIEW);
    }

    @Test
    void aFormFromAnotherOriginIsShownInOurPageAndNotStored() {
        var answer = ask("where?").header("Origin", "https://evil.example").sendTo(inquiries);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(inquiry.getText()).isEqualTo("where?");
        assertThat(store.kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "x", "", "9999999999999999999", "-2"})
    void aPageThatDoesNotExistIsNotStored(String from) {
        ask("where?").parameter("from", from).sendTo(inquiries);

        assertThat(store.only(Inquiry.class).pageId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a@b.it, yes, 303, ''", "a@b.it, '', 422, consent", "nonsense, yes, 422, email", "' ', '', 303, ''"})
    void anEmailAddressNeedsConsent(String email, String consent, int status, String fault) {
        var answer = ask("where?")
                .parameter("email", email)
                .parameter("consent", consent)
                .sendTo(inquiries);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(String.join(",", inquiry.getFault().keySet())).isEqualTo(fault);
        assertThat(inquiry.getEmail()).isEqualTo(email);
    }

    @Test
    void anEmptyInquiryIsRefused() {
        assertThat(ask("  ").sendTo(inquiries).status()).isEqualTo(422);
        assertThat(inquiry.getFault()).containsOnlyKeys("text");
    }

    @Test
    void allErrorsAreShownAtOnce() {
        ask("").parameter("email", "nonsense").sendTo(inquiries);

        assertThat(inquiry.getFault()).containsOnlyKeys("text", "email", "consent");
    }

    @Test
    void theFormIsCachedOncePerExistingPage() {
        assertThat(form("from=2").views()).containsExactly("inquiry");
        assertThat(inquiry.getFrom()).isEqualTo("2");
        assertThat(form("from=2").views()).isEmpty();
        assertThat(form("from=1").views()).containsExactly("inquiry");
        assertThat(form(null).views()).containsExactly("inquiry");
        for (var query : new String[] {"from=99", "from=", "from=x", "from=2&a=b", "from=-2", "a=from=2"}) {
            assertThat(form(query).views()).as(query).isEmpty();
        }
        assertThat(form("from=002").views())
                .as("another spelling of the same page")
                .isEmpty();
    }

    private Exchange form(String query) {
        return Exchange.get(SystemPage.INQUIRY_IT).query(query).sendTo(inquiries);
    }

    private static Exchange ask(String text) {
        return Exchange.post(SystemPage.INQUIRY_IT).parameter("text", text);
    }
}
