package it.rer.portico.feedback.inquiry;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class InquiriesTest {

    private final Container container;
    private final Inquiries inquiries;

    InquiriesTest(Container container) {
        this.container = container;
        inquiries = container.get(Inquiries.class);
    }

    @Test
    void anInquiryIsStoredWithItsPage() {
        long page = new Editor(container).page(null, "accordi");

        inquiries.ask(ENGLISH, " Where is the form?\r\n ", " anna@example.org ", page, Admission.COUNTED);

        var inquiry = all().get(0);
        assertThat(inquiry.language()).isEqualTo(ENGLISH);
        assertThat(inquiry.text()).isEqualTo("Where is the form?");
        assertThat(inquiry.email()).contains("anna@example.org");
        assertThat(inquiry.pageId()).contains(page);
        assertThat(inquiry.state()).isEqualTo(FeedbackState.RECEIVED);
        assertThat(inquiry.createdAt()).isEqualTo(TestClock.START);
        assertThat(inquiries.count()).isEqualTo(1);
    }

    @Test
    void neitherAnAddressNorAPageIsNeeded() {
        inquiries.ask(ITALIAN, "Dove sono i bandi?", null, null, Admission.COUNTED);
        inquiries.ask(ITALIAN, "Dove sono i bandi?", " ", null, Admission.COUNTED);

        assertThat(all())
                .allMatch(
                        inquiry -> inquiry.email().isEmpty() && inquiry.pageId().isEmpty());
        assertThat(all()).hasSize(2);
    }

    @Test
    void theLongestTextAndAddressFit() {
        var text = "ù".repeat(Inquiry.TEXT_MAX);
        var email = "a".repeat(64) + "@" + "b".repeat(Inquiry.EMAIL_MAX - 65 - 4) + ".org";

        inquiries.ask(ITALIAN, text, email, null, Admission.COUNTED);

        assertThat(all().get(0).text()).isEqualTo(text);
        assertThat(all().get(0).email()).contains(email);
    }

    @Test
    void spamIsStoredAndNotCounted() {
        inquiries.ask(ITALIAN, "Compra ora", null, null, Admission.SPAM);

        assertThat(all()).extracting(Inquiry::state).containsExactly(FeedbackState.SPAM);
        assertThat(inquiries.count()).isZero();
    }

    @Test
    void anInvalidInquiryIsNotStored() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> inquiries.ask(ITALIAN, "", null, null, Admission.COUNTED));
        assertThat(all()).isEmpty();
    }

    private List<Inquiry> all() {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select i from Inquiry i order by i.id", Inquiry.class)
                .getResultList());
    }
}
