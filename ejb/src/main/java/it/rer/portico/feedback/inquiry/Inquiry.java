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

/** What a citizen looked for and did not find. */
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
     * @param email where they want the answer; null if they want none
     * @param pageId where they were when they gave up; null if not known
     * @throws InvalidInputException if the text is missing or cannot be taken, or {@code text.email}
     */
    public Inquiry(Language language, String text, String email, Long pageId, Admission admission, Instant createdAt) {
        super(language, admission, createdAt);
        this.text = PlainText.required("text", text, TEXT_MAX);
        this.email = checkedEmail(email).orElse(null);
        this.pageId = pageId;
    }

    /**
     * An address as it can be kept; empty if none was given.
     *
     * @throws InvalidInputException {@code text.email} if it is none, or a fault of its text
     */
    public static Optional<String> checkedEmail(String email) {
        return EmailAddress.optional("email", email);
    }

    public Long id() {
        return id;
    }

    /** The page from which it was asked. */
    public Optional<Long> pageId() {
        return Optional.ofNullable(pageId);
    }

    public String text() {
        return text;
    }

    /** The address that they left for an answer: the only thing here that tells who they are, and given by choice. */
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
