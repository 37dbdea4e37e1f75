package it.rer.portico.feedback.inquiry;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.Feedback;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.platform.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;

/** An inquiry: what a citizen looked for and did not find, with an optional e-mail address for an answer. */
@Entity
@NamedQuery(
        name = Inquiry.COUNT,
        query = "select count(i) from Inquiry i where i.state = it.rer.portico.feedback.FeedbackState.RECEIVED")
public class Inquiry extends Feedback {

    static final String COUNT = "Inquiry.count";

    /** Longest text, in characters. */
    public static final int TEXT_MAX = 1000;
    /** Longest e-mail address, in characters. */
    public static final int EMAIL_MAX = EmailAddress.MAX;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inquiry_seq")
    @SequenceGenerator(name = "inquiry_seq", sequenceName = "inquiry_seq", allocationSize = 50)
    private Long id;

    private String text;

    private String email;

    @Column(name = "page_id")
    private Long pageId;

    protected Inquiry() {}

    /**
     * @param email the e-mail address for an answer; null if none is wanted
     * @param pageId the page on which the form was filled in; null if not known
     * @throws InvalidInputException if the text is missing or invalid; {@code text.email} if the address is not an e-mail address
     */
    public Inquiry(Language language, String text, String email, Long pageId, Admission admission, Instant createdAt) {
        super(language, admission, createdAt);
        this.text = PlainText.required("text", text, TEXT_MAX);
        this.email = checkedEmail(email).orElse(null);
        this.pageId = pageId;
    }

    /**
     * The e-mail address as it would be stored; empty if none was given.
     *
     * @throws InvalidInputException {@code text.email} if it is not an e-mail address; {@code text.…} if its characters or length are not
     *     allowed
     */
    public static Optional<String> checkedEmail(String email) {
        return EmailAddress.optional("email", email);
    }

    public Long id() {
        return id;
    }

    /** The page on which the form was filled in; empty if not known. */
    public Optional<Long> pageId() {
        return Optional.ofNullable(pageId);
    }

    /** What the citizen did not find, in their words: plain text, at most {@value #TEXT_MAX} characters. */
    public String text() {
        return text;
    }

    /** The e-mail address for an answer: the only personal data in an inquiry, and optional. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Inquiry inquiry && id != null && id.equals(inquiry.id()));
    }

    @Override
    public int hashCode() {
        return Inquiry.class.hashCode();
    }
}
